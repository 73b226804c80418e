package cn.liandong.console.directories;

import cn.liandong.contracts.access.PersonRecord;
import cn.liandong.contracts.access.PersonRecord.Contact;
import cn.liandong.contracts.access.PersonRecord.Verified;
import cn.liandong.contracts.ids.Jurisdiction;
import cn.liandong.contracts.ids.PersonId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Marks contacts in `people` as verified; no file does. */
public final class VerifiedContacts {
    private static final Duration FOLDED_WITHIN = Duration.ofSeconds(3);
    private static final long KEPT_WITHIN_SECONDS = 4;

    private final WrittenPeople people;
    private final PersonWriter writer;

    public VerifiedContacts(WrittenPeople people, PersonWriter writer) {
        this.people = people;
        this.writer = writer;
    }

    /** What came of it. */
    public enum Result {
        DONE,
        /** The person has another contact on the channel by now. */
        OTHER_CONTACT,
        /** It is not known whether it is on disk. */
        UNKNOWN
    }

    /** Marks the contact, wherever else the record was changed meanwhile. */
    public Result mark(Jurisdiction jurisdiction, PersonId id, Contact contact, Verified verified)
            throws InterruptedException {
        if (!people.turn().tryLock(KEPT_WITHIN_SECONDS, TimeUnit.SECONDS)) {
            return Result.UNKNOWN;
        }
        try {
            var written = people.find(id);
            var called = written == null ? null : written.person().called(contact.channel());
            if (written == null || called == null || !called.isSame(contact)) {
                return Result.OTHER_CONTACT;
            }
            var record = marked(written.person(), contact, verified, written.at());
            writer.write(jurisdiction, record).get(KEPT_WITHIN_SECONDS, TimeUnit.SECONDS);
            people.awaitTold(List.of(record), FOLDED_WITHIN);
            return Result.DONE;
        } catch (ExecutionException | TimeoutException unknown) {
            return Result.UNKNOWN;
        } finally {
            people.turn().unlock();
        }
    }

    /** Every contact stays as old as it was: what was found out of it holds on. */
    private static PersonRecord marked(PersonRecord person, Contact contact, Verified verified, Instant writtenAt) {
        return person.withContacts(person.contacts().stream()
                .map(one -> one.since() == null ? one.since(writtenAt) : one)
                .map(one -> one.isSame(contact) ? one.verified(verified) : one)
                .toList());
    }
}
