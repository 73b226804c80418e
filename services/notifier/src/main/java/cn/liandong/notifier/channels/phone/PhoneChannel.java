package cn.liandong.notifier.channels.phone;

import cn.liandong.contracts.notifications.Channel;
import cn.liandong.contracts.notifications.NotificationEvent.NotificationSending;
import cn.liandong.notifier.CallResult;
import cn.liandong.notifier.CallbackReader;
import cn.liandong.notifier.FailureCode;
import cn.liandong.notifier.NotificationChannel;
import cn.liandong.notifier.channels.egress.EgressGuard;
import cn.liandong.notifier.channels.http.HttpCalls;
import cn.liandong.notifier.channels.isolation.CallSettings;
import cn.liandong.notifier.channels.isolation.Precedence;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import reactor.core.publisher.Mono;

/** Asks a provider for one SMS, or for one call that reads the text out. */
public final class PhoneChannel implements NotificationChannel {
    /** What people write between the digits of a number. */
    private static final Pattern BETWEEN = Pattern.compile("[\\s()-]");

    private static final Pattern NUMBER = Pattern.compile("\\+?[0-9]{3,20}");

    private final Channel channel;
    private final HttpCalls calls;
    private final ProviderRequests requests;
    private final ProviderAnswers answers;
    private final List<CallbackReader> callbacks;

    /**
     * Opens it. The provider's address is the operator's, so that it may be anywhere.
     *
     * @param channel SMS or VOICE
     * @param provider one of those in `resources/providers`, or the path of a file like them
     * @param settings what that file asks for
     */
    public PhoneChannel(
            Channel channel, String provider, Map<String, String> settings, CallSettings limits, MeterRegistry meters) {
        this.channel = channel;
        var file = ProviderFile.read(provider);
        requests = new ProviderRequests(file, settings);
        answers = new ProviderAnswers(file);
        callbacks = PhoneCallbacks.of(channel, file, settings);
        calls = new HttpCalls(channel, limits, EgressGuard.OPERATOR, meters);
    }

    @Override
    public Channel channel() {
        return channel;
    }

    @Override
    public Mono<CallResult> call(String address, NotificationSending sending, String text) {
        var phone = BETWEEN.matcher(address).replaceAll("");
        return NUMBER.matcher(phone).matches()
                ? calls.call(requests.request(phone, sending, text), Precedence.of(sending), answers::read)
                : Mono.just(CallResult.failed(FailureCode.BAD_ADDRESS));
    }

    @Override
    public List<CallbackReader> callbacks() {
        return callbacks;
    }

    @Override
    public void close() {
        calls.close();
    }
}
