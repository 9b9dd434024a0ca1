// The packages gorilla/websocket and nhooyr.io/websocket, as their examples use them: one read loop for each connection.
package main

import (
	"context"
	"net/http"
	"os"
	"time"

	"github.com/gorilla/websocket"
	nhooyr "nhooyr.io/websocket"
)

var upgrader = websocket.Upgrader{CheckOrigin: func(*http.Request) bool { return true }}

// The chat example: a client that does not answer pings is gone after a minute, a message may have 512 bytes.
const (
	pongWait       = 60 * time.Second
	maxMessageSize = 512
)

func upgraded(serve func(*websocket.Conn)) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		connection, err := upgrader.Upgrade(w, r, nil)
		if err != nil {
			return
		}
		defer connection.Close()
		serve(connection)
	}
}

func read(connection *websocket.Conn) {
	for {
		if _, _, err := connection.ReadMessage(); err != nil {
			return
		}
	}
}

func main() {
	http.HandleFunc("/feed", upgraded(func(connection *websocket.Conn) {
		go read(connection)
		for connection.WriteMessage(websocket.TextMessage, []byte("tick")) == nil {
			time.Sleep(time.Second)
		}
	}))
	http.HandleFunc("/chat", upgraded(func(connection *websocket.Conn) {
		connection.SetReadLimit(maxMessageSize)
		// No pinger: the deadline of the chat example ends who is silent, whatever he answers.
		connection.SetReadDeadline(time.Now().Add(pongWait))
		read(connection)
	}))
	http.HandleFunc("/hub", upgraded(func(connection *websocket.Conn) {
		// The hub of the chat example closed the send channel of a client that is too slow.
		time.Sleep(2 * time.Second)
		connection.WriteMessage(websocket.CloseMessage, []byte{})
	}))
	http.HandleFunc("/returns", upgraded(func(connection *websocket.Conn) {
		time.Sleep(2 * time.Second)
	}))
	http.HandleFunc("/panics", upgraded(func(connection *websocket.Conn) {
		connection.ReadMessage()
		panic("nil map")
	}))
	http.HandleFunc("/same-origin", func(w http.ResponseWriter, r *http.Request) {
		strict := websocket.Upgrader{}
		strict.Upgrade(w, r, nil)
	})
	http.HandleFunc("/nhooyr/small", accepted(func(ctx context.Context, connection *nhooyr.Conn) {
		defer connection.Close(nhooyr.StatusInternalError, "the sky is falling")
		for {
			if _, _, err := connection.Read(ctx); err != nil {
				return
			}
		}
	}))
	http.HandleFunc("/nhooyr/slow", accepted(func(ctx context.Context, connection *nhooyr.Conn) {
		time.Sleep(2 * time.Second)
		connection.Close(nhooyr.StatusPolicyViolation, "connection too slow to keep up with messages")
	}))
	http.HandleFunc("/nhooyr/throws", accepted(func(ctx context.Context, connection *nhooyr.Conn) {
		time.Sleep(2 * time.Second)
		connection.Close(nhooyr.StatusInternalError, "the sky is falling")
	}))
	http.HandleFunc("/nhooyr/timeout", accepted(func(ctx context.Context, connection *nhooyr.Conn) {
		// The context of the example of an echo server: ten seconds.
		ctx, cancel := context.WithTimeout(ctx, 10*time.Second)
		defer cancel()
		for {
			if _, _, err := connection.Read(ctx); err != nil {
				return
			}
		}
	}))
	http.HandleFunc("/nhooyr/same-origin", func(w http.ResponseWriter, r *http.Request) {
		nhooyr.Accept(w, r, nil)
	})
	http.HandleFunc("/nhooyr/protocols", func(w http.ResponseWriter, r *http.Request) {
		connection, err := nhooyr.Accept(w, r, &nhooyr.AcceptOptions{
			InsecureSkipVerify: true,
			Subprotocols:       []string{"echo"},
		})
		if err == nil && connection.Subprotocol() != "echo" {
			connection.Close(nhooyr.StatusPolicyViolation, "client must speak the echo subprotocol")
		}
	})
	http.ListenAndServe(os.Args[1]+":"+os.Args[2], nil)
}

func accepted(serve func(context.Context, *nhooyr.Conn)) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		connection, err := nhooyr.Accept(w, r, &nhooyr.AcceptOptions{InsecureSkipVerify: true})
		if err != nil {
			return
		}
		serve(r.Context(), connection)
	}
}
