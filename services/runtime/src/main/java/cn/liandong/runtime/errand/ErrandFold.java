package cn.liandong.runtime.errand;

import cn.liandong.contracts.ids.Jurisdiction;
import cn.liandong.contracts.journal.Actor;
import cn.liandong.contracts.journal.CommandEnvelope;
import cn.liandong.contracts.journal.Entry;
import cn.liandong.runtime.journal.Input;
import cn.liandong.runtime.journal.SnapshotListener;
import cn.liandong.runtime.serde.Json;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Folds a journal to the errands that its events ask for, and the journals of those who are asked to what was answered: an
 * entry there with the errand's command id, a refusal too.
 */
final class ErrandFold<E> implements SnapshotListener<Outstanding> {
    private static final Logger LOG = LoggerFactory.getLogger(ErrandFold.class);

    private final Errands.Spec<E> spec;
    private final Runnable added;
    private volatile Outstanding outstanding = Outstanding.NONE;

    /** {@code added} is told of each new errand, on the follower's thread. */
    ErrandFold(Errands.Spec<E> spec, Runnable added) {
        this.spec = spec;
        this.added = added;
    }

    @Override
    public void entry(String topic, Jurisdiction jurisdiction, Entry<?> entry) {
        var answers = entry.commandId();
        if (answers != null && answers.startsWith(prefix())) {
            noteRefusal(answers, entry);
            outstanding = outstanding.answered(answers);
        }
        if (topic.equals(spec.journal())) {
            for (int index = 0; index < entry.events().size(); index++) {
                derive(jurisdiction, entry, index);
            }
        }
    }

    private void derive(Jurisdiction from, Entry<?> entry, int index) {
        var errand = follow(from, spec.family().cast(entry.events().get(index)));
        if (errand == null) {
            return;
        }
        var id = prefix() + from + "/" + entry.sequence() + "/" + index;
        var envelope = new CommandEnvelope<>(id, Actor.SYSTEM, entry.handling(), entry.drillId(), errand.command());
        var bytes = Json.mapper().writeValueAsString(envelope);
        outstanding = outstanding.with(
                id, new Outstanding.Open(from, entry.at(), errand.service(), errand.jurisdiction(), bytes));
        added.run();
    }

    /** A rule that throws stops nobody else's errands: it would throw at every start. */
    private @Nullable Errand follow(Jurisdiction from, E event) {
        try {
            return spec.rule().follow(from, event);
        } catch (RuntimeException e) {
            LOG.error("ALARM no errand could be derived from an event of {} in {}", from, spec.journal(), e);
            return null;
        }
    }

    private static void noteRefusal(String id, Entry<?> entry) {
        var outcome = entry.outcome();
        if (outcome != null && !outcome.accepted()) {
            LOG.warn("the errand {} was refused: {} {}", id, outcome.code(), outcome.message());
        }
    }

    private String prefix() {
        return "errand/" + spec.journal() + "/";
    }

    /** What stands open; from any thread. */
    Outstanding outstanding() {
        return outstanding;
    }

    @Override
    public Class<Outstanding> foldType() {
        return Outstanding.class;
    }

    @Override
    public int foldVersion() {
        return 1;
    }

    @Override
    public Set<String> foldedTopics() {
        return spec.inputs().stream().map(Input::topic).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Outstanding fold() {
        return outstanding;
    }

    @Override
    public void takeUp(Outstanding fold) {
        outstanding = fold;
    }
}
