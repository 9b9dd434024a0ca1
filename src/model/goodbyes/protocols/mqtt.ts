import { block16, bytes, varint } from '#model/goodbyes/binary.ts';
import { choice, END, type Expression, not, optional, repeat, sequence, unit } from '#model/goodbyes/expression.ts';
import { codeFrom, codeNamed, reasonFrom } from '#model/goodbyes/fields.ts';
import { FREE_TEXT } from '#model/goodbyes/free-text.ts';
import { type GoodbyeProtocol, type Words, word } from '#model/goodbyes/protocol.ts';

const NUL = '\0';

/** A property of MQTT 5 (2.2.2): of all of them only the Reason String is said. */
const PROPERTY = choice(
  sequence('\x1f', block16(reasonFrom(FREE_TEXT))),
  sequence(choice(...bytes('01171924252829' + '2a')), 1),
  sequence(choice(...bytes('13212223')), 2),
  sequence(choice(...bytes('02111827')), 4),
  sequence(choice(...bytes('030809121516' + '1a1c')), block16(0)),
  sequence(bytes('26'), block16(0), block16(0)),
);
const PROPERTIES = optional(varint(repeat(PROPERTY)));

/** A packet of any kind: its type, its size, and the rest. */
const PACKET = sequence(1, varint(0));
/** The packet, behind whatever others the message holds. */
const last = (packet: Expression): Expression => sequence(repeat(sequence(PACKET, not(END))), packet, END);

const DISCONNECT = sequence(
  bytes('e0'),
  varint(choice(sequence(codeFrom(1), PROPERTIES), sequence(END, codeNamed(NUL)))),
);

/** Return codes of a CONNACK of MQTT 3.1.1 (3.2.2.3). */
const REFUSED: Words = {
  1: word(
    'unacceptable protocol version',
    'client',
    'after-change',
    ['The broker does not speak this version of MQTT', 'Broker 不支持该 MQTT 版本'],
    ['Try the other protocolVersion, 4 or 5', '换用另一个 protocolVersion（4 或 5）'],
  ),
  2: word(
    'identifier rejected',
    'client',
    'after-change',
    ['The broker does not allow this client id', 'Broker 不允许该 client id'],
    ['Choose another client id', '换一个 client id'],
  ),
  3: word('server unavailable', 'server', 'backoff', ['The MQTT service is not available', 'MQTT 服务不可用']),
  4: word(
    'bad user name or password',
    'client',
    'after-change',
    ['The user name or the password is malformed or wrong', '用户名或密码格式不对或有误'],
    ['Correct the credentials', '更正凭据'],
  ),
  5: word(
    'not authorized',
    'client',
    'after-change',
    [
      'The client may not connect; mosquitto says so of a wrong password as well',
      '客户端无权连接；mosquitto 对错误密码也如此回答',
    ],
    [
      'Check the credentials, and what the broker’s access list allows them',
      '检查凭据以及 Broker 访问控制列表对其的授权',
    ],
  ),
  '*': word('connection refused', 'either', 'after-change', ['The broker refused the connection', 'Broker 拒绝了连接']),
};

export const mqtt: GoodbyeProtocol = {
  id: 'mqtt',
  name: 'MQTT',
  subprotocols: ['mqtt', 'mqttv3.1'],
  urls: ['*/mqtt', '*/*/mqtt', '*/mqtt/*'],
  rules: [
    {
      weight: 'fatal',
      // CONNACK of MQTT 3.1.1, that refuses.
      expression: last(sequence(bytes('2002'), 1, codeFrom(unit('\x01\xff')))),
      codeAs: 'big-endian',
      words: REFUSED,
    },
    {
      weight: 'fatal',
      // CONNACK of MQTT 5, that refuses.
      expression: last(sequence(bytes('20'), varint(sequence(1, codeFrom(unit('\x80\xff')), PROPERTIES)))),
      codeAs: 'big-endian',
    },
    { weight: 'fatal', expression: last(DISCONNECT), codeAs: 'big-endian' },
    { weight: 'fatal', from: 'page', expression: last(DISCONNECT), codeAs: 'big-endian' },
  ],
  words: {
    0: word('normal disconnection', 'nobody', 'depends', null),
    4: word('disconnect with will message', 'nobody', 'depends', [
      'The client leaves and wants its will message published',
      '客户端离开，并要求发布其遗嘱消息',
    ]),
    128: word('unspecified error', 'either', 'backoff', null, ['Look into the log of the broker', '查看 Broker 日志']),
    129: word(
      'malformed packet',
      'client',
      'after-change',
      ['The broker could not parse a packet', 'Broker 无法解析某个报文'],
      ['Look for a fault of the client library, or a proxy that cuts messages', '检查客户端库的缺陷，或截断消息的代理'],
    ),
    130: word(
      'protocol error',
      'client',
      'after-change',
      ['A packet was unexpected or out of order', '报文出乎意料或次序有误'],
      ['Look for a fault of the client library', '检查客户端库的缺陷'],
    ),
    131: word(
      'implementation specific error',
      'server',
      'depends',
      ['The packet was valid, and this broker refuses it', '报文有效，但该 Broker 不接受'],
      ['Look into the log of the broker', '查看 Broker 日志'],
    ),
    132: word(
      'unsupported protocol version',
      'client',
      'after-change',
      ['The broker does not speak MQTT 5', 'Broker 不支持 MQTT 5'],
      ['Connect with protocolVersion 4', '以 protocolVersion 4 连接'],
    ),
    133: word(
      'client identifier not valid',
      'client',
      'after-change',
      ['The broker does not allow this client id', 'Broker 不允许该 client id'],
      ['Choose another client id', '换一个 client id'],
    ),
    134: word('bad user name or password', 'client', 'after-change', null, ['Correct the credentials', '更正凭据']),
    135: word('not authorized', 'client', 'after-change', null, [
      'Check the credentials, and what the broker’s access list allows them',
      '检查凭据以及 Broker 访问控制列表对其的授权',
    ]),
    136: word('server unavailable', 'server', 'backoff', null),
    137: word('server busy', 'server', 'backoff', null),
    138: word(
      'banned',
      'operator',
      'no',
      ['An administrator banned this client', '管理员禁止了该客户端'],
      ['Ask the administrator of the broker', '联系 Broker 管理员'],
    ),
    139: word('server shutting down', 'operator', 'backoff', ['The broker is being stopped', 'Broker 正在停止']),
    140: word('bad authentication method', 'client', 'after-change', [
      'The broker does not support the authentication method, or it is not the one of CONNECT',
      'Broker 不支持该认证方法，或与 CONNECT 中的不同',
    ]),
    141: word(
      'keep alive timeout',
      'network',
      'yes',
      ['The broker heard nothing for 1.5 times the keep-alive', 'Broker 在 1.5 倍 keep-alive 时间内未收到任何报文'],
      [
        'Look for sleep of the machine, throttled timers of a hidden page, or a path that broke',
        '检查机器休眠、后台页面定时器被限速或网络路径中断',
      ],
    ),
    142: word(
      'session taken over',
      'client',
      'after-change',
      ['Another connection uses the same client id', '另一条连接使用了相同的 client id'],
      [
        'Give every tab a client id of its own; with the same one each takes the session from the other',
        '让每个标签页使用各自的 client id；相同的 id 会互相抢占会话',
      ],
    ),
    143: word('topic filter invalid', 'client', 'after-change', null),
    144: word('topic name invalid', 'client', 'after-change', null),
    147: word('receive maximum exceeded', 'client', 'after-change', [
      'More messages of QoS 1 or 2 were unacknowledged than the receiver allows',
      '未确认的 QoS 1 或 2 消息超过了接收方允许的数量',
    ]),
    148: word('topic alias invalid', 'client', 'after-change', null, [
      'Look for a fault of the client library',
      '检查客户端库的缺陷',
    ]),
    149: word(
      'packet too large',
      'client',
      'after-change',
      ['A packet is larger than the broker takes', '报文超过 Broker 接受的大小'],
      ['Send smaller messages, or raise the limit of the broker', '发送更小的消息，或提高 Broker 的上限'],
    ),
    150: word('message rate too high', 'client', 'backoff', null, ['Send less often', '降低发送频率']),
    151: word('quota exceeded', 'client', 'backoff', null, [
      'Raise the quota, or use less of it',
      '提高配额或减少用量',
    ]),
    152: word('administrative action', 'operator', 'depends', [
      'An administrator closed the connection',
      '管理员关闭了连接',
    ]),
    153: word('payload format invalid', 'client', 'after-change', [
      'The payload is not what its format indicator says',
      '载荷与其格式标识不符',
    ]),
    154: word('retain not supported', 'client', 'after-change', null, [
      'Publish without the retain flag',
      '发布时不要设置 retain 标志',
    ]),
    155: word('QoS not supported', 'client', 'after-change', null, ['Publish with a lower QoS', '以更低的 QoS 发布']),
    156: word('use another server', 'operator', 'after-change', [
      'The client should use another server for now',
      '客户端应暂时使用另一台服务器',
    ]),
    157: word(
      'server moved',
      'operator',
      'after-change',
      ['The client should use another server from now on', '客户端今后应使用另一台服务器'],
      ['Change the address', '更改地址'],
    ),
    158: word('shared subscriptions not supported', 'client', 'after-change', null, [
      'Subscribe without $share',
      '订阅时不要使用 $share',
    ]),
    159: word('connection rate exceeded', 'client', 'backoff', ['The client connects too often', '客户端连接过于频繁']),
    160: word(
      'maximum connect time',
      'operator',
      'new-session',
      ['The time the client was authorized for is over', '客户端获授权的时间已到'],
      ['Connect again with new credentials', '用新的凭据重新连接'],
    ),
    161: word('subscription identifiers not supported', 'client', 'after-change', null),
    162: word('wildcard subscriptions not supported', 'client', 'after-change', null, [
      'Subscribe without wildcards',
      '订阅时不要使用通配符',
    ]),
  },
  privacy:
    'CONNECT holds user name and password; user properties and the server reference hold anything. The reason string is free text of the broker.',
  sources: [
    'https://docs.oasis-open.org/mqtt/mqtt/v5.0/os/mqtt-v5.0-os.html (2.2.2, 3.2, 3.14)',
    'https://docs.oasis-open.org/mqtt/mqtt/v3.1.1/os/mqtt-v3.1.1-os.html (3.2.2.3)',
    'https://github.com/eclipse-mosquitto/mosquitto/issues/2607',
  ],
};
