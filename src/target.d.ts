/** Whether this is the build for Firefox; what only the other browser needs is not in it. Defined by the build. */
declare const IN_FIREFOX: boolean;
