# aiohttp's WebSocketResponse.
import asyncio
import sys
import weakref

from aiohttp import WSCloseCode, web

address, port, *words = sys.argv[1:]
sockets = weakref.WeakSet()


async def feed(request):
    socket = web.WebSocketResponse(heartbeat=5 if "heartbeat" in words else None)
    await socket.prepare(request)
    sockets.add(socket)
    while not socket.closed:
        await socket.send_str("tick")
        await asyncio.sleep(1)
    return socket


async def upload(request):
    socket = web.WebSocketResponse()
    await socket.prepare(request)
    async for message in socket:
        if message.data == "throw":
            raise KeyError("user")
    return socket


async def quiet(request):
    socket = web.WebSocketResponse(receive_timeout=10)
    await socket.prepare(request)
    async for _ in socket:
        pass
    return socket


async def returns(request):
    socket = web.WebSocketResponse()
    await socket.prepare(request)
    await asyncio.sleep(2)
    return socket


async def heartbeat(request):
    socket = web.WebSocketResponse(heartbeat=10)
    await socket.prepare(request)
    async for _ in socket:
        pass
    return socket


async def forbidden(request):
    raise web.HTTPForbidden()


async def throws(request):
    raise KeyError("session")


async def on_shutdown(app):
    for socket in set(sockets):
        await socket.close(code=WSCloseCode.GOING_AWAY, message=b"Server shutdown")


app = web.Application()
app.on_shutdown.append(on_shutdown)
for handler in (feed, upload, quiet, returns, heartbeat, forbidden, throws):
    app.router.add_get("/" + handler.__name__, handler)
web.run_app(app, host=address, port=int(port), shutdown_timeout=1)
