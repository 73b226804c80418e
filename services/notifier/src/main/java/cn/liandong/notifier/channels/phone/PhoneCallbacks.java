package cn.liandong.notifier.channels.phone;

import cn.liandong.contracts.notifications.Channel;
import cn.liandong.notifier.Callback;
import cn.liandong.notifier.CallbackReader;
import cn.liandong.notifier.channels.phone.ProviderFile.Deliveries;
import cn.liandong.notifier.channels.phone.ProviderFile.Replies;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads callbacks as a provider's file says. */
final class PhoneCallbacks implements CallbackReader {
    private final Channel channel;
    private final Kind kind;
    private final CallbackItems items;
    private final CallbackProof proof;
    private final Function<Map<String, String>, @Nullable Callback> meaning;
    private final String answer;

    private PhoneCallbacks(
            Channel channel,
            Kind kind,
            CallbackItems items,
            CallbackProof proof,
            Function<Map<String, String>, @Nullable Callback> meaning,
            String answer) {
        this.channel = channel;
        this.kind = kind;
        this.items = items;
        this.proof = proof;
        this.meaning = meaning;
        this.answer = answer;
    }

    /** What the file describes, as far as the settings hold what its proofs ask for. */
    static List<CallbackReader> of(Channel channel, ProviderFile file, Map<String, String> settings) {
        var readers = new ArrayList<CallbackReader>();
        var deliveries = file.deliveries();
        var proof = deliveries == null ? null : CallbackProof.of(deliveries.proof(), settings);
        if (deliveries != null && proof != null) {
            readers.add(new PhoneCallbacks(
                    channel,
                    Kind.DELIVERIES,
                    new CallbackItems(deliveries.unwrap()),
                    proof,
                    fields -> delivery(deliveries, fields),
                    deliveries.answer()));
        }
        var replies = file.replies();
        var known = replies == null ? null : CallbackProof.of(replies.proof(), settings);
        if (replies != null && known != null) {
            readers.add(new PhoneCallbacks(
                    channel,
                    Kind.REPLIES,
                    new CallbackItems(replies.unwrap()),
                    known,
                    fields -> reply(replies, known, fields),
                    replies.answer()));
        }
        return List.copyOf(readers);
    }

    private static @Nullable Callback delivery(Deliveries file, Map<String, String> fields) {
        var id = fields.getOrDefault(file.id(), "");
        var status = fields.get(file.status());
        boolean delivered = file.delivered().contains(status);
        return id.isEmpty() || !(delivered || file.failed().contains(status))
                ? null
                : new Callback.Delivery(id, delivered);
    }

    private static @Nullable Callback reply(Replies file, CallbackProof proof, Map<String, String> fields) {
        var phone = fields.get(file.phone());
        var text = fields.get(file.text());
        var when = file.when() == null ? Map.<String, String>of() : file.when();
        boolean isAnswer = fields.entrySet().containsAll(when.entrySet());
        return phone == null || text == null || !isAnswer
                ? null
                : new Callback.Reply(
                        file.id() == null ? null : fields.get(file.id()),
                        phone,
                        text,
                        proof.unique(file.unique(), fields));
    }

    @Override
    public Channel channel() {
        return channel;
    }

    @Override
    public Kind kind() {
        return kind;
    }

    @Override
    public CallbackReading read(CallbackRequest request) {
        var read = items.read(request);
        if (read == null) {
            return new CallbackReading.Broken();
        }
        // One item that is not the provider's, and none of the others is believed.
        return read.stream().allMatch(fields -> proof.isGiven(request, fields))
                ? new CallbackReading.Proven(callbacks(read))
                : new CallbackReading.Unproven();
    }

    private List<Callback> callbacks(List<Map<String, String>> read) {
        var callbacks = new ArrayList<Callback>();
        for (var fields : read) {
            var callback = meaning.apply(fields);
            if (callback != null) {
                callbacks.add(callback);
            }
        }
        return List.copyOf(callbacks);
    }

    @Override
    public String answer() {
        return answer;
    }
}
