package cn.liandong.console.web;

import cn.liandong.console.contactcodes.ContactCodes;
import cn.liandong.console.contactcodes.ContactCodes.Try;
import cn.liandong.console.directories.VerifiedContacts;
import cn.liandong.console.signins.Officer;
import cn.liandong.contracts.access.PersonRecord;
import cn.liandong.contracts.access.PersonRecord.Contact;
import cn.liandong.contracts.access.PersonRecord.Verified;
import cn.liandong.contracts.duty.ContactCodeCommand.AskContactCode;
import cn.liandong.contracts.duty.ContactCodeCommand.TryContactCode;
import cn.liandong.contracts.journal.Topics;
import cn.liandong.contracts.notifications.Channel;
import cn.liandong.runtime.edge.CommandIds;
import java.time.InstantSource;
import java.util.concurrent.RejectedExecutionException;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Finds out whether a contact reaches its person 核验: it is sent a code, which somebody enters here. */
@RestController
public final class ContactCodeEndpoint {
    private static final String KEY = "Idempotency-Key";
    private static final Pattern DIGITS = Pattern.compile("[0-9]{6}");

    private final RosterAnswers roster;
    private final DirectoryReader directories;
    private final ContactCodes codes;
    private final VerifiedContacts contacts;
    private final InstantSource clock;

    public ContactCodeEndpoint(
            RosterAnswers roster,
            DirectoryReader directories,
            ContactCodes codes,
            VerifiedContacts contacts,
            InstantSource clock) {
        this.roster = roster;
        this.directories = directories;
        this.codes = codes;
        this.contacts = contacts;
        this.clock = clock;
    }

    /** @param code as the contact was sent it */
    record Entering(@Nullable String code) {}

    @PostMapping("/api/people/{person}/contacts/{channel}/code")
    DispatchAnswers.Accepted send(
            @PathVariable("person") String person,
            @PathVariable("channel") String channel,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @AuthenticationPrincipal Officer officer)
            throws InterruptedException {
        var record = person(person, officer);
        var contact = contact(record, channel);
        var jurisdiction = officer.jurisdiction();
        var id = ContactCodes.id(jurisdiction, CommandIds.of(officer.session().value(), DispatchAnswers.checked(key)));
        if (!codes.make(jurisdiction, id, record.id(), contact)) {
            throw new Problem.Answered(Problem.of(
                    503, "NOT_NOW", "It is not known whether it is sent", "Ask again with the same Idempotency-Key."));
        }
        try {
            return roster.ask(officer, key, new AskContactCode(id, record.id(), contact.channel()), "sent");
        } catch (Problem.Answered answered) {
            if (answered.problem().status() < 500) {
                codes.erase(jurisdiction, id);
            }
            throw answered;
        }
    }

    @PostMapping("/api/people/{person}/contacts/{channel}/verification")
    DispatchAnswers.Accepted verify(
            @PathVariable("person") String person,
            @PathVariable("channel") String channel,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @RequestBody Entering body,
            @AuthenticationPrincipal Officer officer)
            throws InterruptedException {
        DispatchAnswers.checked(key);
        var record = person(person, officer);
        var contact = contact(record, channel);
        var code = Needed.field(body.code(), "code").strip();
        if (!DIGITS.matcher(code).matches()) {
            throw new Problem.Answered(Problem.of(
                    400, "CODE_UNFIT", "That is no code", "A code has six digits. No try was spent: enter it again."));
        }
        var id = switch (entered(record, contact, code)) {
            case Try.Right(var found) -> found;
            case Try.Missed() -> null;
            case Try.NotSent() ->
                throw new Problem.Answered(Problem.of(
                        409,
                        "NO_CODE_SENT",
                        "No code was sent there",
                        "None was within the last ten minutes: send one."));
            case Try.ContactChanged() -> throw otherContact();
        };
        var outcome = roster.outcome(officer, key, new TryContactCode(record.id(), contact.channel(), id), "entered");
        if (id == null) {
            throw wrong(outcome.outcome().facts().getOrDefault("left", "0"));
        }
        return switch (contacts.mark(
                officer.jurisdiction(), record.id(), contact, new Verified(clock.instant(), officer.post()))) {
            case DONE -> new DispatchAnswers.Accepted(true, Topics.DUTY, outcome.sequence());
            case OTHER_CONTACT -> throw otherContact();
            case UNKNOWN ->
                throw new Problem.Answered(Problem.of(
                        503,
                        "NOT_NOW",
                        "It is not known whether it is kept",
                        "The code was right. Ask again with the same Idempotency-Key."));
        };
    }

    private Try entered(PersonRecord record, Contact contact, String code) throws InterruptedException {
        try {
            return codes.entered(record.id(), contact.channel(), contact, code);
        } catch (RejectedExecutionException tooMany) {
            throw new Problem.Answered(Problem.of(
                    503, "NOT_NOW", "Too many are being checked", "No try was spent: enter it again in a moment."));
        }
    }

    /** Roster decides; this keeps a code that it would refuse from lying about, and says nothing of who is not one's own. */
    private PersonRecord person(String id, Officer officer) {
        var record = directories.known(officer).person(Needed.person(id));
        if (record == null || !directories.rights(officer).changes(record)) {
            throw new Problem.Answered(Problem.of(
                    404,
                    "NO_SUCH_PERSON",
                    "There is no such person among those whose contacts you keep",
                    "The city's duty leader and duty officer keep everybody's, an organization its own people's."));
        }
        return record;
    }

    private static Contact contact(PersonRecord person, String path) {
        return Stream.of(Channel.values())
                .filter(channel -> channel.name().equals(path))
                .flatMap(channel -> Stream.ofNullable(person.called(channel)))
                .findFirst()
                .orElseThrow(() -> new Problem.Answered(Problem.of(
                        404, "NO_SUCH_CONTACT", "The person has no such contact", "Read the directory again.")));
    }

    private static Problem.Answered wrong(String left) {
        return new Problem.Answered(Problem.of(
                409,
                "WRONG_CODE",
                "That is another code",
                left.equals("0") ? "No try is left: send another one." : "Tries that are left: " + left + "."));
    }

    private static Problem.Answered otherContact() {
        return new Problem.Answered(Problem.of(
                409,
                "CONTACT_CHANGED",
                "The contact is another by now",
                "It was changed since the code was sent: send one to the new contact."));
    }
}
