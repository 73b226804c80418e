package cn.liandong.console.web;

import cn.liandong.console.audits.AuditReader;
import cn.liandong.console.pictures.Directory;
import cn.liandong.contracts.access.AccountChange;
import cn.liandong.contracts.access.AuditRecord;
import cn.liandong.contracts.access.ExportKind;
import cn.liandong.contracts.access.SignInWay;
import cn.liandong.contracts.ids.CredentialId;
import cn.liandong.contracts.ids.PostId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One record of the audit as a page reads it; a type of a newer console has its time alone.
 *
 * @param at when it was written
 */
record AuditLine(
        String type,
        Instant at,
        @Nullable String accountId,
        @Nullable String sessionId,
        @Nullable String postId,
        @Nullable String postName,
        @Nullable ExportKind what,
        @Nullable String call,
        @Nullable Integer status,
        @Nullable String code,
        @Nullable Integer times,
        @Nullable String calendarId,
        @Nullable AccountChange change,
        @Nullable String changedAccountId,
        @Nullable String wallId,
        @Nullable SignInWay way) {

    static AuditLine of(AuditReader.Written written, Directory directory) {
        var at = written.at();
        return switch (written.record()) {
            case AuditRecord.SignedIn(var account, var session, var post, var way, var _) ->
                by("SignedIn", at, account, session, post, directory).came(way, null);
            case AuditRecord.SignInRefused(var account, var post, var way, var times, var _) ->
                by("SignInRefused", at, account, null, post, directory).came(way, times);
            case AuditRecord.ReadRefused(
                    var account,
                    var session,
                    var post,
                    var call,
                    var status,
                    var code,
                    var times,
                    var _) ->
                by("ReadRefused", at, account, session, post, directory).refused(call, status, code, times);
            case AuditRecord.ActRefused(
                    var account,
                    var session,
                    var post,
                    var call,
                    var status,
                    var code,
                    var times,
                    var _) ->
                by("ActRefused", at, account, session, post, directory).refused(call, status, code, times);
            case AuditRecord.Exported(var account, var session, var post, var what, var call, var _) ->
                by("Exported", at, account, session, post, directory).exported(what, call, null);
            case AuditRecord.AccountChanged(var account, var session, var post, var what, var changed, var _) ->
                by("AccountChanged", at, account, session, post, directory).changed(what, changed);
            case AuditRecord.FirstAccountMade(var account, var post, var _) ->
                by("FirstAccountMade", at, account, null, post, directory).line();
            case AuditRecord.CalendarExported(var calendar, var post, var _) ->
                by("CalendarExported", at, null, null, post, directory).exported(null, null, calendar.value());
            case AuditRecord.WallMinted(var account, var session, var post, var wall, var _) ->
                by("WallMinted", at, account, session, post, directory).ofWall(wall);
            case AuditRecord.WallRevoked(var account, var session, var post, var wall, var _) ->
                by("WallRevoked", at, account, session, post, directory).ofWall(wall);
            case AuditRecord.WallOpened(var wall, var _) ->
                by("WallOpened", at, null, null, null, directory).ofWall(wall);
            case AuditRecord.Unrecognized(var type, var _) ->
                by(type, at, null, null, null, directory).line();
        };
    }

    private static By by(
            String type,
            Instant at,
            @Nullable CredentialId account,
            @Nullable CredentialId session,
            @Nullable PostId post,
            Directory directory) {
        var known = post == null ? null : directory.find(post);
        return new By(
                type,
                at,
                account == null ? null : account.value(),
                session == null ? null : session.value(),
                post == null ? null : post.value(),
                known == null ? null : known.name());
    }

    /** What all of them say. */
    private record By(
            String type,
            Instant at,
            @Nullable String account,
            @Nullable String session,
            @Nullable String post,
            @Nullable String postName) {
        AuditLine line() {
            return new AuditLine(
                    type, at, account, session, post, postName, null, null, null, null, null, null, null, null, null,
                    null);
        }

        AuditLine came(@Nullable SignInWay way, @Nullable Integer times) {
            return new AuditLine(
                    type, at, account, session, post, postName, null, null, null, null, times, null, null, null, null,
                    way);
        }

        AuditLine refused(@Nullable String call, @Nullable Integer status, @Nullable String code, int times) {
            return new AuditLine(
                    type, at, account, session, post, postName, null, call, status, code, times, null, null, null, null,
                    null);
        }

        AuditLine exported(@Nullable ExportKind what, @Nullable String call, @Nullable String calendar) {
            return new AuditLine(
                    type, at, account, session, post, postName, what, call, null, null, null, calendar, null, null,
                    null, null);
        }

        AuditLine changed(AccountChange what, CredentialId changed) {
            return new AuditLine(
                    type,
                    at,
                    account,
                    session,
                    post,
                    postName,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    what,
                    changed.value(),
                    null,
                    null);
        }

        AuditLine ofWall(CredentialId wall) {
            return new AuditLine(
                    type,
                    at,
                    account,
                    session,
                    post,
                    postName,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    wall.value(),
                    null);
        }
    }
}
