import { json, sequence } from '#model/goodbyes/expression.ts';
import { codeNamed, REASON } from '#model/goodbyes/fields.ts';
import { type GoodbyeProtocol, word } from '#model/goodbyes/protocol.ts';

export const rosbridge: GoodbyeProtocol = {
  id: 'rosbridge',
  name: 'rosbridge',
  subprotocols: [],
  urls: ['*/rosbridge*', 'rosbridge*/*'],
  rules: [
    {
      weight: 'hint',
      expression: json(
        [['op'], 'status'],
        [['level'], sequence('error', codeNamed('status:error'))],
        [['msg'], REASON],
      ),
    },
  ],
  words: {
    'status:error': word('error', 'either', 'depends', ['The bridge told of an error', '桥接报告了错误']),
  },
  privacy: 'The text quotes the request.',
  sources: ['https://github.com/RobotWebTools/rosbridge_suite/blob/ros2/ROSBRIDGE_PROTOCOL.md'],
};
