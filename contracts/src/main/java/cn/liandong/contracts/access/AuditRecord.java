package cn.liandong.contracts.access;

import cn.liandong.contracts.ids.CalendarId;
import cn.liandong.contracts.ids.CredentialId;
import cn.liandong.contracts.ids.PostId;
import cn.liandong.contracts.journal.Typed;
import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A record of the topic `audit` 审计: who came in, what was refused to whom, and who took out what. Ids alone, never a name, a
 * password or what was read; kept for ever.
 */
@JsonTypeInfo(
        use = JsonTypeInfo.Id.SIMPLE_NAME,
        include = JsonTypeInfo.As.EXISTING_PROPERTY,
        property = "type",
        visible = true,
        defaultImpl = AuditRecord.Unrecognized.class)
public sealed interface AuditRecord extends Typed {

    /** Whose post it is about; null where that is not known. */
    @Nullable
    PostId post();

    /**
     * An officer came in.
     *
     * @param way null of an older console's, which knew the password alone
     */
    record SignedIn(
            CredentialId account,
            CredentialId session,
            PostId post,
            @Nullable SignInWay way,
            Instant at) implements AuditRecord {}

    /** What may be refused a thousand times a minute, and is then counted. */
    sealed interface Refused extends AuditRecord {
        Instant at();

        /** The same, so often within a minute. */
        Refused counted(int often, Instant last);

        /** The same of any path, for whoever tries so many that they are counted apart no more. */
        Refused anywhere();
    }

    /**
     * A sign-in was refused. What was entered stands nowhere: people enter their password where their name belongs.
     *
     * @param account of the name that was entered, or that an identity provider's word is linked to; null where there is none
     * @param post the account's; null where there is none
     * @param way null of a first account's token, and of an older console's, which knew the password alone
     * @param times how often within a minute, 1 for the first of it
     * @param at the last of them
     */
    record SignInRefused(
            @Nullable CredentialId account,
            @Nullable PostId post,
            @Nullable SignInWay way,
            int times,
            Instant at) implements Refused {
        @Override
        public SignInRefused counted(int often, Instant last) {
            return new SignInRefused(account, post, way, often, last);
        }

        @Override
        public SignInRefused anywhere() {
            return this;
        }
    }

    /**
     * An officer asked for what is not his to read.
     *
     * @param call method and path, without what was asked for behind a `?`
     * @param status 403, or 404 where it is not said that it is there
     * @param code the problem's
     * @param times how often within a minute, 1 for the first of it
     * @param at the last of them
     */
    record ReadRefused(
            CredentialId account,
            CredentialId session,
            PostId post,
            String call,
            int status,
            String code,
            int times,
            Instant at)
            implements Refused {
        @Override
        public ReadRefused counted(int often, Instant last) {
            return new ReadRefused(account, session, post, call, status, code, often, last);
        }

        @Override
        public ReadRefused anywhere() {
            return new ReadRefused(account, session, post, "…", status, code, times, at);
        }
    }

    /**
     * An officer asked for what is not his to do, and no service was asked: what a service refuses stands in its journal.
     *
     * @param call method and path, without what was sent
     * @param status 403, or 404 where it is not said that it is there
     * @param code the problem's
     * @param times how often within a minute, 1 for the first of it
     * @param at the last of them
     */
    record ActRefused(
            CredentialId account,
            CredentialId session,
            PostId post,
            String call,
            int status,
            String code,
            int times,
            Instant at)
            implements Refused {
        @Override
        public ActRefused counted(int often, Instant last) {
            return new ActRefused(account, session, post, call, status, code, often, last);
        }

        @Override
        public ActRefused anywhere() {
            return new ActRefused(account, session, post, "…", status, code, times, at);
        }
    }

    /**
     * An officer took something out as a file.
     *
     * @param call method and path
     */
    record Exported(CredentialId account, CredentialId session, PostId post, ExportKind what, String call, Instant at)
            implements AuditRecord {}

    /**
     * An account was changed, or a session ended by somebody else; written before it holds, so that it may have failed.
     *
     * @param account of whoever did it
     * @param changed the account that it was done to
     */
    record AccountChanged(
            CredentialId account,
            CredentialId session,
            PostId post,
            AccountChange what,
            CredentialId changed,
            Instant at)
            implements AuditRecord {}

    /**
     * Whoever had the one-time token of the console's host made a city's first account 首个账号; written before it holds, so
     * that it may have failed.
     */
    record FirstAccountMade(CredentialId account, PostId post, Instant at) implements AuditRecord {}

    /** Somebody who knows its address read a calendar; once an hour for each and each console. */
    record CalendarExported(CalendarId calendar, @Nullable PostId post, Instant at) implements AuditRecord {}

    /** An officer let a big screen look 大屏. */
    record WallMinted(CredentialId account, CredentialId session, PostId post, CredentialId wall, Instant at)
            implements AuditRecord {}

    /** An officer made an end of that. */
    record WallRevoked(CredentialId account, CredentialId session, PostId post, CredentialId wall, Instant at)
            implements AuditRecord {}

    /** Somebody who has its link let a big screen look by it. */
    record WallOpened(CredentialId wall, Instant at) implements AuditRecord {
        /** A wall sits at no post. */
        @Override
        public @Nullable PostId post() {
            return null;
        }
    }

    /** Written by a newer version; kept, and understood by nobody here. */
    record Unrecognized(String type, @JsonAnyGetter Map<String, Object> json) implements AuditRecord {
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        static Unrecognized read(Map<String, Object> json) {
            return new Unrecognized(Typed.typeOf(json), Typed.fieldsOf(json));
        }

        @Override
        public @Nullable PostId post() {
            return null;
        }
    }
}
