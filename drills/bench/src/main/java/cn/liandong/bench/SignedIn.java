package cn.liandong.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/** Somebody who is signed in at a console on this machine. */
record SignedIn(HttpClient client, String origin, String cookie) {
    static SignedIn at(HttpClient client, int port, Secrets.SignIn signIn) throws IOException, InterruptedException {
        var origin = "http://127.0.0.1:" + port;
        var answer = client.send(
                HttpRequest.newBuilder(URI.create(origin + "/api/session"))
                        .header("Content-Type", "application/json")
                        .header("Origin", origin)
                        .POST(HttpRequest.BodyPublishers.ofString("{\"username\":\"" + signIn.username()
                                + "\",\"password\":\"" + signIn.password() + "\"}"))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        var cookie = answer.headers()
                .firstValue("Set-Cookie")
                .orElseThrow(() -> new IllegalStateException("the console did not let the bench in: " + answer.body()));
        return new SignedIn(client, origin, cookie.substring(0, cookie.indexOf(';')));
    }

    /** Completes with the status. */
    CompletableFuture<Integer> get(String path) {
        return send(request(path).GET());
    }

    CompletableFuture<Integer> post(String path, String body) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(origin + path))
                .header("Cookie", cookie)
                .header("Origin", origin);
    }

    private CompletableFuture<Integer> send(HttpRequest.Builder request) {
        return client.sendAsync(request.build(), HttpResponse.BodyHandlers.discarding())
                .thenApply(HttpResponse::statusCode);
    }
}
