# The package `websockets`, version of Debian: every limit is its default unless an argument says otherwise.
import asyncio
import http
import signal
import sys

import websockets

address, port, *words = sys.argv[1:]
options = {}
if "origins" in words:
    options["origins"] = ["https://shop.example"]
if "refuse" in words:

    async def process_request(path, headers):
        return http.HTTPStatus.SERVICE_UNAVAILABLE, [("Retry-After", "60")], b"Too many connections\n"

    options["process_request"] = process_request
if "broken" in words:

    async def process_request(path, headers):
        raise KeyError("session")

    options["process_request"] = process_request
if "basic" in words:
    options["create_protocol"] = websockets.basic_auth_protocol_factory(realm="shop", credentials=("ann", "secret"))
if "small" in words:
    options["max_size"] = 65536


async def handler(connection, path):
    if path == "/throws":
        await connection.recv()
        raise KeyError("user")
    if path == "/returns":
        await asyncio.sleep(2)
        return
    if path == "/expired":
        await asyncio.sleep(2)
        await connection.close(1008, "Token has expired")
        return
    if path == "/replaced":
        await asyncio.sleep(2)
        await connection.close(4409, "replaced by a newer connection")
        return
    if path == "/deaf":
        # It waits for something else, and takes no message: the queue fills, and no pong is read either.
        await asyncio.sleep(3600)
    if path == "/feed":
        while True:
            await connection.send('{"type": "tick"}')
            await asyncio.sleep(1)
    async for message in connection:
        if path == "/echo":
            await connection.send(message)


async def main():
    stop = asyncio.get_running_loop().create_future()
    asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, stop.set_result, None)
    async with websockets.serve(handler, address, int(port), **options):
        await stop


asyncio.run(main())
