import { text } from '#model/diagnosis/wording.ts';
import type { Localized } from '#model/localized.ts';
import type { EndedConnection } from '#model/record/connection.ts';
import { findMarkedService } from '#model/services/find-service-code.ts';

/** What is to know of the service that subprotocol or URL mark, as a next step; empty where none is marked or has a note. */
export function serviceNoteSteps(connection: EndedConnection): Localized[] {
  const service = findMarkedService(connection);
  if (!service?.note) return [];
  const { en, zh } = service.note;
  return [text(`${service.name}: ${en.replace(/\.$/, '')}`, `${service.name}：${zh.replace(/。$/, '')}`)];
}
