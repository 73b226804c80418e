package cn.liandong.contracts.journal;

import cn.liandong.contracts.ids.CredentialId;
import cn.liandong.contracts.ids.OrganizationId;
import cn.liandong.contracts.ids.PersonId;
import cn.liandong.contracts.ids.PostId;
import cn.liandong.contracts.ids.Recurring;
import org.jspecify.annotations.Nullable;

/**
 * Who asked, as the edge that authenticated the caller stamped it. Rules decide by these fields and never by what a
 * caller says of itself.
 *
 * @param credential the sign-in or API key used; null for {@link Kind#SYSTEM} and {@link Kind#NOTIFIED_PERSON}
 * @param organization whose right is used
 * @param post the post the caller sits at, null for an API key
 * @param person the person, where the sign-in names one
 */
@Recurring
public record Actor(
        Kind kind,
        @Nullable CredentialId credential,
        @Nullable OrganizationId organization,
        @Nullable PostId post,
        @Nullable PersonId person) {

    /** What kind of caller it is. */
    public enum Kind {
        OFFICER,
        API_KEY,
        SYSTEM,
        /**
         * Who had a notification in hand: its link, or the phone it came to. Post and person are those of the notification; it
         * may acknowledge that alert and nothing else.
         */
        NOTIFIED_PERSON
    }

    /** Deadlines, followers and the loading of city files act under this name. */
    public static final Actor SYSTEM = new Actor(Kind.SYSTEM, null, null, null, null);
}
