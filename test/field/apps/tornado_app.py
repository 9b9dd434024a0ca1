# Tornado's own WebSocketHandler.
import signal
import sys

import tornado.ioloop
import tornado.web
import tornado.websocket

address, port, *words = sys.argv[1:]


class Feed(tornado.websocket.WebSocketHandler):
    def check_origin(self, origin):
        return True

    def open(self):
        self.timer = tornado.ioloop.PeriodicCallback(lambda: self.write_message("tick"), 1000)
        self.timer.start()

    def on_close(self):
        self.timer.stop()


class SameOrigin(tornado.websocket.WebSocketHandler):
    pass


class Upload(tornado.websocket.WebSocketHandler):
    def check_origin(self, origin):
        return True

    def on_message(self, message):
        if message == "throw":
            raise KeyError("user")


class Login(tornado.websocket.WebSocketHandler):
    def check_origin(self, origin):
        return True

    def prepare(self):
        raise tornado.web.HTTPError(401)


class Throws(tornado.websocket.WebSocketHandler):
    def check_origin(self, origin):
        return True

    def prepare(self):
        raise KeyError("session")


class Late(tornado.websocket.WebSocketHandler):
    def check_origin(self, origin):
        return True

    def open(self):
        tornado.ioloop.IOLoop.current().call_later(2, lambda: self.close(4003, "Forbidden"))


class Done(tornado.websocket.WebSocketHandler):
    def check_origin(self, origin):
        return True

    def open(self):
        tornado.ioloop.IOLoop.current().call_later(2, self.close)


settings = {"websocket_ping_interval": 5} if "ping" in words else {}
handlers = [Feed, SameOrigin, Upload, Login, Throws, Late, Done]
app = tornado.web.Application([("/" + each.__name__.lower(), each) for each in handlers], **settings)
app.listen(int(port), address)
signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
tornado.ioloop.IOLoop.current().start()
