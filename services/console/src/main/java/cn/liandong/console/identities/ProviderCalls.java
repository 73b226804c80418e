package cn.liandong.console.identities;

import com.nimbusds.jose.util.Resource;
import com.nimbusds.jose.util.ResourceRetriever;
import com.nimbusds.oauth2.sdk.http.HTTPRequestSender;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.http.ReadOnlyHTTPRequest;
import com.nimbusds.oauth2.sdk.http.ReadOnlyHTTPResponse;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Asks the provider, over the JDK's client: each answer whole within a deadline and of a bounded size, no redirect followed,
 * and only so many at once. The thread that waits is a virtual one of the request.
 */
final class ProviderCalls implements HTTPRequestSender, ResourceRetriever, AutoCloseable {
    private static final int LARGEST = 262_144;
    private static final int AT_ONCE = 32;

    private final Duration deadline;
    private final Semaphore running = new Semaphore(AT_ONCE);
    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(Duration.ofSeconds(3))
            .followRedirects(HttpClient.Redirect.NEVER)
            .version(HttpClient.Version.HTTP_1_1)
            .build();

    ProviderCalls(Duration deadline) {
        this.deadline = deadline;
    }

    @Override
    public ReadOnlyHTTPResponse send(ReadOnlyHTTPRequest asked) throws IOException {
        var body = asked.getBody();
        var request = HttpRequest.newBuilder(asked.getURI())
                .method(
                        asked.getMethod().name(),
                        body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        asked.getHeaderMap().forEach((name, values) -> values.forEach(value -> request.header(name, value)));
        var answer = call(request.header("Accept", "application/json").build());
        var told = new HTTPResponse(answer.statusCode());
        answer.headers().map().forEach((name, values) -> told.setHeader(name, values.toArray(String[]::new)));
        told.setBody(answer.body());
        return told;
    }

    @Override
    public Resource retrieveResource(URL url) throws IOException {
        var answer = call(HttpRequest.newBuilder(URI.create(url.toString())).build());
        if (answer.statusCode() != 200) {
            throw new IOException("the provider's keys are answered " + answer.statusCode());
        }
        return new Resource(
                answer.body(), answer.headers().firstValue("Content-Type").orElse(null));
    }

    private HttpResponse<String> call(HttpRequest request) throws IOException {
        // Nothing but what discovery said, and that may say anything.
        if (!IdentitySettings.isSafe(request.uri())) {
            throw new IOException("the provider names " + request.uri().getHost() + " without TLS");
        }
        if (!running.tryAcquire()) {
            throw new IOException("the provider is asked " + AT_ONCE + " things already");
        }
        var sent = client.sendAsync(request, BodyHandlers.limiting(BodyHandlers.ofString(), LARGEST));
        try {
            return sent.get(deadline.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new IOException("the provider has not answered within " + deadline, e);
        } catch (ExecutionException e) {
            throw new IOException("the provider cannot be asked", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw (IOException) new InterruptedIOException("the provider was being asked").initCause(e);
        } finally {
            sent.cancel(true);
            running.release();
        }
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
