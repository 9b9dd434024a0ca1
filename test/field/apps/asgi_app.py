# Starlette, as served by uvicorn, hypercorn and daphne, whose limits are their own.
import asyncio

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.routing import WebSocketRoute
from starlette.websockets import WebSocket


async def feed(socket: WebSocket):
    await socket.accept()
    while True:
        await socket.send_text('{"type": "tick"}')
        await asyncio.sleep(1)


async def echo(socket: WebSocket):
    await socket.accept()
    while True:
        await socket.send_text(await socket.receive_text())


async def upload(socket: WebSocket):
    await socket.accept()
    while True:
        await socket.receive()


async def throws(socket: WebSocket):
    await socket.accept()
    await socket.receive_text()
    raise KeyError("user")


async def throws_early(socket: WebSocket):
    raise KeyError("session")


async def refuses(socket: WebSocket):
    await socket.close(code=1008)


async def denies(socket: WebSocket):
    raise HTTPException(status_code=403)


async def expires(socket: WebSocket):
    await socket.accept()
    await asyncio.sleep(2)
    await socket.close(code=1008, reason="Could not validate credentials")


async def rejects(socket: WebSocket):
    await socket.accept()
    await socket.close(code=4401, reason="Not authenticated")


async def returns(socket: WebSocket):
    await socket.accept()
    await asyncio.sleep(2)


async def hangs(socket: WebSocket):
    await asyncio.sleep(3600)


async def deaf(socket: WebSocket):
    await socket.accept()
    await asyncio.sleep(3600)


routes = [feed, echo, upload, throws, throws_early, refuses, denies, expires, rejects, returns, hangs, deaf]
app = Starlette(routes=[WebSocketRoute("/" + route.__name__.replace("_", "-"), route) for route in routes])
