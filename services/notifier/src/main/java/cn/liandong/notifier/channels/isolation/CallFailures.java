package cn.liandong.notifier.channels.isolation;

import cn.liandong.notifier.CallResult;
import cn.liandong.notifier.FailureCode;
import cn.liandong.notifier.channels.egress.AddressRefused;
import io.github.resilience4j.bulkhead.BulkheadFullException;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.netty.channel.ConnectTimeoutException;
import io.netty.handler.codec.DecoderException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.Exceptions;
import reactor.netty.channel.AbortedException;

/** What an error of a call means, as a stable word. */
public final class CallFailures {
    private static final Logger LOG = LoggerFactory.getLogger(CallFailures.class);

    private CallFailures() {}

    /**
     * What came of the call.
     *
     * @param written whether the request was begun to be written: from then on it may have reached the person
     */
    public static CallResult of(Throwable error, boolean written) {
        if (!written && inHandshake(error)) {
            return CallResult.failed(FailureCode.TLS_FAILED);
        }
        return switch (Exceptions.unwrap(error)) {
            case ProviderFailed failed -> new CallResult.Failed(failed.code(), true);
            case CallNotPermittedException _ -> CallResult.failed(FailureCode.CIRCUIT_OPEN);
            case BulkheadFullException _ -> CallResult.failed(FailureCode.BUSY);
            case RejectedExecutionException _ -> CallResult.failed(FailureCode.BUSY);
            case AddressRefused _ -> CallResult.failed(FailureCode.ADDRESS_REFUSED);
            case UnknownHostException _ -> CallResult.failed(FailureCode.UNRESOLVED);
            case ConnectTimeoutException _ -> CallResult.failed(FailureCode.CONNECT_TIMED_OUT);
            case ConnectException _ -> CallResult.failed(FailureCode.UNREACHABLE);
            case TimeoutException _ ->
                CallResult.failed(written ? FailureCode.TIMED_OUT : FailureCode.CONNECT_TIMED_OUT);
            case SSLException _ -> CallResult.failed(written ? FailureCode.CONNECTION_LOST : FailureCode.TLS_FAILED);
            case IOException _ -> CallResult.failed(written ? FailureCode.CONNECTION_LOST : FailureCode.UNREACHABLE);
            // A kept connection ended just when it was to be used.
            case AbortedException _ ->
                CallResult.failed(written ? FailureCode.CONNECTION_LOST : FailureCode.UNREACHABLE);
            case DecoderException _ -> CallResult.failed(FailureCode.GARBLED);
            case IllegalArgumentException _ -> CallResult.failed(FailureCode.GARBLED);
            case Throwable other -> {
                LOG.error("a call ended in a way that has no name yet", other);
                yield CallResult.failed(FailureCode.FAULT);
            }
        };
    }

    /** A connection that ends before TLS is agreed on says so only beside its error. */
    private static boolean inHandshake(Throwable error) {
        return error.getCause() instanceof SSLHandshakeException
                || Stream.of(error.getSuppressed()).anyMatch(SSLHandshakeException.class::isInstance);
    }
}
