package cn.liandong.contracts.access;

import cn.liandong.contracts.ids.ContactCodeId;
import cn.liandong.contracts.ids.PersonId;
import cn.liandong.contracts.journal.Typed;
import cn.liandong.contracts.notifications.Channel;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;

/**
 * A record of the topic `contact-codes`: a code that a contact was sent 核验码, in two parts under keys of their own. What is
 * told is erased once it was; what is entered is held against the other. The broker drops both after an hour.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, include = JsonTypeInfo.As.EXISTING_PROPERTY, property = "type")
public sealed interface ContactCode extends Typed {
    ContactCodeId id();

    /**
     * By what an entered code is checked; under the code's id.
     *
     * @param contactHash hex SHA-256 of id, channel and address: another address is another contact
     * @param codeHash argon2id, with its parameters
     * @param until when it is of no use any more
     */
    record Check(ContactCodeId id, PersonId person, Channel channel, String contactHash, String codeHash, Instant until)
            implements ContactCode {}

    /**
     * What the contact is told; under the code's id and `:text`.
     *
     * @param contactHash as the check has it: no other address is told
     * @param code six digits
     */
    record Text(ContactCodeId id, String contactHash, String code, Instant until) implements ContactCode {
        @Override
        public String toString() {
            return "the text of " + id;
        }
    }

    /** By which a contact is known again. The code's id keeps anybody from finding one by trying numbers beforehand. */
    static String contactHash(ContactCodeId id, PersonRecord.Contact contact) {
        try {
            var said = id + "\n" + contact.channel() + "\n" + contact.address();
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(said.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    /** Under which key the text of a code lies. */
    static String textKey(ContactCodeId id) {
        return id.value() + ":text";
    }
}
