package cn.liandong.console.web;

import cn.liandong.console.signins.Officer;
import cn.liandong.contracts.duty.OverrideCommand.AnswerSwap;
import cn.liandong.contracts.duty.OverrideCommand.AskSwap;
import cn.liandong.contracts.duty.OverrideCommand.MakeOverride;
import cn.liandong.contracts.duty.OverrideCommand.WithdrawOverride;
import cn.liandong.contracts.duty.OverrideCommand.WithdrawSwap;
import cn.liandong.contracts.duty.OverrideKind;
import cn.liandong.contracts.duty.Swap;
import cn.liandong.contracts.ids.PersonId;
import cn.liandong.contracts.ids.PostId;
import cn.liandong.contracts.journal.Topics;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Changes of a roster for a while: overrides 替班, and swaps that are asked and accepted. */
@RestController
public final class OverrideEndpoint {
    private static final String KEY = "Idempotency-Key";

    private final RosterAnswers roster;

    public OverrideEndpoint(RosterAnswers roster) {
        this.roster = roster;
    }

    record Making(
            @Nullable String kind,
            @Nullable Instant from,
            @Nullable Instant until,
            @Nullable List<String> out,
            @Nullable List<String> in,
            @Nullable String reason) {}

    /**
     * It was made; what it warns of blocks nothing.
     *
     * @param alsoSeated who sits at another post for a part of that while
     * @param onLeave ids of those who are on leave for a part of that while
     * @param unqualified ids of those who lack a qualification that the post asks for
     */
    record Made(
            boolean accepted,
            String journal,
            long sequence,
            List<AlsoSeated> alsoSeated,
            List<String> onLeave,
            List<String> unqualified) {}

    record AlsoSeated(String personId, String postId) {}

    record Withdrawing(@Nullable String reason) {}

    record Seat(
            @Nullable String personId,
            @Nullable String postId,
            @Nullable Instant from,
            @Nullable Instant until) {}

    record Asking(
            @Nullable Seat asker,
            @Nullable Seat other,
            @Nullable String reason) {}

    record Answering(
            @Nullable String personId,
            @Nullable Boolean accept,
            @Nullable String reason) {}

    record TakingBack(@Nullable String personId) {}

    @PostMapping("/api/posts/{post}/overrides")
    Made make(
            @PathVariable("post") String post,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @RequestBody Making body,
            @AuthenticationPrincipal Officer officer)
            throws InterruptedException {
        var command = new MakeOverride(
                Needed.post(post),
                Choice.of("kind", body.kind(), OverrideKind.class),
                body.from(),
                Needed.field(body.until(), "until"),
                people(body.out(), "out"),
                people(body.in(), "in"),
                Needed.field(body.reason(), "reason"));
        var outcome = roster.outcome(officer, key, command, "changed");
        var facts = outcome.outcome().facts();
        return new Made(
                true,
                Topics.DUTY,
                outcome.sequence(),
                alsoSeated(facts.getOrDefault("alsoSeated", "")),
                named(facts.get("onLeave")),
                named(facts.get("unqualified")));
    }

    private static List<String> named(@Nullable String fact) {
        return fact == null ? List.of() : List.of(fact.split(",", -1));
    }

    @PostMapping("/api/overrides/{override}/withdrawal")
    DispatchAnswers.Accepted withdraw(
            @PathVariable("override") String override,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @RequestBody Withdrawing body,
            @AuthenticationPrincipal Officer officer)
            throws InterruptedException {
        var reason = Needed.field(body.reason(), "reason");
        return roster.ask(officer, key, new WithdrawOverride(Needed.override(override), reason), "taken back");
    }

    @PostMapping("/api/swaps")
    DispatchAnswers.Accepted ask(
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @RequestBody Asking body,
            @AuthenticationPrincipal Officer officer)
            throws InterruptedException {
        var command = new AskSwap(
                seat(Needed.field(body.asker(), "asker"), "asker"),
                seat(Needed.field(body.other(), "other"), "other"),
                Needed.field(body.reason(), "reason"));
        return roster.ask(officer, key, command, "asked");
    }

    @PostMapping("/api/swaps/{swap}/answer")
    DispatchAnswers.Accepted answer(
            @PathVariable("swap") String swap,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @RequestBody Answering body,
            @AuthenticationPrincipal Officer officer)
            throws InterruptedException {
        var command = new AnswerSwap(
                Needed.override(swap),
                Needed.personField(body.personId(), "personId"),
                Needed.field(body.accept(), "accept"),
                body.reason());
        return roster.ask(officer, key, command, "answered");
    }

    @PostMapping("/api/swaps/{swap}/withdrawal")
    DispatchAnswers.Accepted takeBack(
            @PathVariable("swap") String swap,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @RequestBody TakingBack body,
            @AuthenticationPrincipal Officer officer)
            throws InterruptedException {
        var person = Needed.personField(body.personId(), "personId");
        return roster.ask(officer, key, new WithdrawSwap(Needed.override(swap), person), "taken back");
    }

    private static List<AlsoSeated> alsoSeated(String fact) {
        return Stream.of(fact.split(" ", -1))
                .map(one -> one.split("@", 2))
                .filter(one -> one.length == 2)
                .map(one -> new AlsoSeated(one[0], one[1]))
                .toList();
    }

    private static List<PersonId> people(@Nullable List<String> named, String field) {
        return named == null
                ? List.of()
                : named.stream().map(one -> Needed.personField(one, field)).toList();
    }

    private static Swap.Seat seat(Seat seat, String field) {
        return new Swap.Seat(
                Needed.personField(seat.personId(), field + ".personId"),
                Needed.id(Needed.field(seat.postId(), field + ".postId"), PostId::new, field + ".postId"),
                Needed.field(seat.from(), field + ".from"),
                Needed.field(seat.until(), field + ".until"));
    }
}
