import { code, type Service } from '#model/services/service.ts';

export const geminiLive: Service = {
  id: 'gemini-live',
  name: 'Google Gemini Live API',
  subprotocols: [],
  urls: ['generativelanguage.googleapis.com/ws/google.ai.generativelanguage.*'],
  basis: 'inferred',
  codes: [
    code(
      1007,
      'Request contains an invalid argument',
      'after-change',
      'A message had the wrong shape (for instance a tool response)',
      '某条消息的结构有误（例如工具响应）',
    ),
  ],
  sources: ['vercel/ai: issue 20695, pull request 20698'],
};
