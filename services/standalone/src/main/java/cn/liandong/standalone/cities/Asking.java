package cn.liandong.standalone.cities;

import cn.liandong.contracts.ids.Jurisdiction;
import cn.liandong.contracts.journal.CommandEnvelope;
import cn.liandong.contracts.journal.Outcome;
import cn.liandong.contracts.journal.OutcomeNotice;
import cn.liandong.runtime.edge.Gateway;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/** Asks the services of one jurisdiction and waits until everything was decided. */
final class Asking {
    /** A service that starts beside the loader answers within seconds; one that never starts must not hang the loader. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Gateway gateway;
    private final Jurisdiction jurisdiction;

    Asking(Gateway gateway, Jurisdiction jurisdiction) {
        this.gateway = gateway;
        this.jurisdiction = jurisdiction;
    }

    record Question(String service, CommandEnvelope<?> envelope) {}

    /** Asks all at once, and again those whose outcome stayed unknown; a repeat is answered, not decided again. */
    List<Outcome> known(List<Question> questions) {
        long patience = System.nanoTime() + PATIENCE.toNanos();
        var answers = new ArrayList<@Nullable Outcome>();
        questions.forEach(question -> answers.add(null));
        while (answers.contains(null)) {
            var asked = new ArrayList<@Nullable CompletableFuture<OutcomeNotice>>();
            for (int i = 0; i < questions.size(); i++) {
                var question = questions.get(i);
                asked.add(
                        answers.get(i) == null
                                ? gateway.ask(question.service(), jurisdiction, question.envelope())
                                : null);
            }
            for (int i = 0; i < asked.size(); i++) {
                var answer = asked.get(i);
                if (answer != null) {
                    answers.set(i, answer(answer, patience));
                }
            }
        }
        return answers.stream().map(Asking::present).toList();
    }

    private static @Nullable Outcome answer(CompletableFuture<OutcomeNotice> asked, long patience) {
        try {
            return asked.join().outcome();
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof Gateway.OutcomeUnknown && System.nanoTime() < patience) {
                return null;
            }
            throw failed;
        }
    }

    private static Outcome present(@Nullable Outcome outcome) {
        if (outcome == null) {
            throw new IllegalStateException("every question is answered here");
        }
        return outcome;
    }
}
