package cn.liandong.console.contactcodes;

import cn.liandong.console.signins.Passwords;
import cn.liandong.contracts.access.ContactCode;
import cn.liandong.contracts.access.PersonRecord.Contact;
import cn.liandong.contracts.ids.ContactCodeId;
import cn.liandong.contracts.ids.Jurisdiction;
import cn.liandong.contracts.ids.PersonId;
import cn.liandong.contracts.notifications.Channel;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Makes codes and knows them again. How many there may be and how often one is tried is roster's to say. */
public final class ContactCodes {
    /** As roster has it, which decides; here it only ends what lies about. */
    private static final Duration ENTERED_WITHIN = Duration.ofMinutes(10);

    private static final Duration ON_ITS_WAY = Duration.ofSeconds(2);
    private static final long KEPT_WITHIN_SECONDS = 4;
    private static final int CODES = 1_000_000;

    private final ContactCodeWriter writer;
    private final SentCodes sent;
    private final Passwords passwords;
    private final InstantSource clock;
    private final SecureRandom random = new SecureRandom();

    public ContactCodes(ContactCodeWriter writer, SentCodes sent, Passwords passwords, InstantSource clock) {
        this.writer = writer;
        this.sent = sent;
        this.passwords = passwords;
        this.clock = clock;
    }

    /** What an entered code is. */
    public sealed interface Try {
        /** It is this one. */
        record Right(ContactCodeId id) implements Try {}

        /** It is none of those that were sent. */
        record Missed() implements Try {}

        /** None was sent of late. */
        record NotSent() implements Try {}

        /** One was sent, and the contact is another by now. */
        record ContactChanged() implements Try {}
    }

    /** The same for every repeat. */
    public static ContactCodeId id(Jurisdiction jurisdiction, String commandId) {
        return new ContactCodeId(jurisdiction + ":code:" + commandId);
    }

    /**
     * Makes a code of this id and has it lie where the notifier finds it; one that is there already stays.
     *
     * @return whether it is on disk
     */
    public boolean make(Jurisdiction jurisdiction, ContactCodeId id, PersonId person, Contact contact)
            throws InterruptedException {
        if (sent.knows(id)) {
            return true;
        }
        var digits = "%06d".formatted(random.nextInt(CODES));
        var until = clock.instant().plus(ENTERED_WITHIN);
        var hash = ContactCode.contactHash(id, contact);
        var check = new ContactCode.Check(id, person, contact.channel(), hash, passwords.encode(digits), until);
        var text = new ContactCode.Text(id, hash, digits, until);
        try {
            writer.write(jurisdiction, id.value(), check).get(KEPT_WITHIN_SECONDS, TimeUnit.SECONDS);
            writer.write(jurisdiction, ContactCode.textKey(id), text).get(KEPT_WITHIN_SECONDS, TimeUnit.SECONDS);
            return true;
        } catch (ExecutionException | TimeoutException unknown) {
            return false;
        }
    }

    /** Nobody is sent it. What cannot be erased now is dropped by the broker. */
    public void erase(Jurisdiction jurisdiction, ContactCodeId id) {
        var _ = writer.write(jurisdiction, ContactCode.textKey(id), null);
        var _ = writer.write(jurisdiction, id.value(), null);
    }

    /**
     * Finds which of the codes it is that this contact was sent.
     *
     * @param contact null where the person has none on the channel any more
     */
    public Try entered(PersonId person, Channel channel, @Nullable Contact contact, String digits)
            throws InterruptedException {
        var checks = sent.find(person, channel, clock.instant(), ON_ITS_WAY);
        if (checks.isEmpty()) {
            return new Try.NotSent();
        }
        boolean same = false;
        for (var check : checks) {
            if (contact != null && check.contactHash().equals(ContactCode.contactHash(check.id(), contact))) {
                same = true;
                if (passwords.matches(digits, check.codeHash())) {
                    return new Try.Right(check.id());
                }
            }
        }
        return same ? new Try.Missed() : new Try.ContactChanged();
    }
}
