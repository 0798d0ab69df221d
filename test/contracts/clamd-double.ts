import { createServer } from 'node:net';

// A process of its own that speaks clamd's INSTREAM, with one signature of ours. It is no scanner: it shows that the
// product speaks the protocol as clamd's manual describes it. Prints its port, and ends with its standard input.

/** What it calls infected. */
export type Signature = 'SUNLIT-TEST-SIGNATURE';
const signature: Signature = 'SUNLIT-TEST-SIGNATURE';

const server = createServer((socket) => {
  let buffer = Buffer.alloc(0);
  let isOpen = false;
  let body = Buffer.alloc(0);
  socket.on('error', () => undefined);
  socket.on('data', (piece: Buffer) => {
    buffer = Buffer.concat([buffer, piece]);
    if (!isOpen) {
      const command = 'zINSTREAM\0';
      if (buffer.length < command.length) return;
      if (buffer.subarray(0, command.length).toString() !== command) {
        socket.end('UNKNOWN COMMAND\0');
        return;
      }
      isOpen = true;
      buffer = buffer.subarray(command.length);
    }
    take();
  });
  /** Takes every whole piece; a length of nothing is the end. */
  function take(): void {
    while (buffer.length >= 4) {
      const length = buffer.readUInt32BE();
      if (length === 0) {
        answer();
        return;
      }
      if (buffer.length < 4 + length) return;
      body = Buffer.concat([body, buffer.subarray(4, 4 + length)]);
      buffer = buffer.subarray(4 + length);
    }
  }
  function answer(): void {
    if (body.includes('SLOW')) return;
    const found = body.includes(signature) ? 'stream: Sunlit.Test.Signature FOUND\0' : 'stream: OK\0';
    socket.end(body.includes('BROKEN') ? 'INSTREAM size limit exceeded. ERROR\0' : found);
  }
});
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  console.log(`port ${typeof address === 'object' && address ? address.port : 0}`);
});
process.stdin.on('end', () => process.exit(0)).resume();
