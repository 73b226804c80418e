package cn.liandong.console.web;

import cn.liandong.console.commands.NotifierGateway;
import cn.liandong.console.commands.OfficerCommands;
import cn.liandong.console.pictures.CommunicationsTestResults;
import cn.liandong.console.pictures.Picture;
import cn.liandong.console.signins.Officer;
import cn.liandong.contracts.ids.Jurisdiction;
import cn.liandong.contracts.ids.PersonId;
import cn.liandong.contracts.ids.PostId;
import cn.liandong.contracts.journal.Handling;
import cn.liandong.contracts.journal.Topics;
import cn.liandong.contracts.notifications.CommunicationsTestCommand.StartCommunicationsTest;
import cn.liandong.contracts.notifications.NotifierCommand;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** The city's officer has chosen people called for a test, and reads who was reached. */
@RestController
public final class CommunicationsTestEndpoint {
    private static final int USUAL_MINUTES = 10;

    private final OfficerCommands commands;
    private final NotifierGateway notifier;
    private final Function<Jurisdiction, Picture> pictures;

    public CommunicationsTestEndpoint(
            OfficerCommands commands, NotifierGateway notifier, Function<Jurisdiction, Picture> pictures) {
        this.commands = commands;
        this.notifier = notifier;
        this.pictures = pictures;
    }

    record Wanted(
            @Nullable List<String> people,
            @Nullable List<String> posts,
            @Nullable Integer minutes) {}

    /** Of a post whoever is on duty there now is called. Whether the officer may is for the notifier to say. */
    @PostMapping("/api/communications-tests")
    DispatchAnswers.Accepted start(
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody Wanted wanted,
            @AuthenticationPrincipal Officer officer)
            throws InterruptedException {
        var people = new LinkedHashSet<PersonId>();
        for (var person : Objects.requireNonNullElse(wanted.people(), List.<String>of())) {
            people.add(Needed.id(Needed.field(person, "people"), PersonId::new, "people"));
        }
        var directory = pictures.apply(officer.jurisdiction()).directory();
        for (var post : Objects.requireNonNullElse(wanted.posts(), List.<String>of())) {
            people.addAll(directory.onDuty(Needed.id(Needed.field(post, "posts"), PostId::new, "posts")));
        }
        NotifierCommand command = new StartCommunicationsTest(
                List.copyOf(people), Objects.requireNonNullElse(wanted.minutes(), USUAL_MINUTES));
        var envelope = commands.command(officer, DispatchAnswers.checked(key), Handling.TEST, command);
        return DispatchAnswers.awaited(notifier.ask(officer.jurisdiction(), envelope), Topics.NOTIFICATIONS, "started");
    }

    /** For the duty room, which sees everybody's phones. */
    @GetMapping("/api/communications-tests")
    CommunicationsTestResults table(@AuthenticationPrincipal Officer officer) {
        var picture = pictures.apply(officer.jurisdiction());
        return CommunicationsTestResults.of(picture);
    }
}
