package cn.liandong.console.audits;

import cn.liandong.console.signins.Officer;
import cn.liandong.contracts.access.AccountChange;
import cn.liandong.contracts.access.AuditRecord;
import cn.liandong.contracts.access.AuditRecord.AccountChanged;
import cn.liandong.contracts.access.AuditRecord.ActRefused;
import cn.liandong.contracts.access.AuditRecord.CalendarExported;
import cn.liandong.contracts.access.AuditRecord.Exported;
import cn.liandong.contracts.access.AuditRecord.FirstAccountMade;
import cn.liandong.contracts.access.AuditRecord.ReadRefused;
import cn.liandong.contracts.access.AuditRecord.SignInRefused;
import cn.liandong.contracts.access.AuditRecord.SignedIn;
import cn.liandong.contracts.access.AuditRecord.WallMinted;
import cn.liandong.contracts.access.AuditRecord.WallOpened;
import cn.liandong.contracts.access.AuditRecord.WallRevoked;
import cn.liandong.contracts.access.ExportKind;
import cn.liandong.contracts.access.SignInWay;
import cn.liandong.contracts.ids.CalendarId;
import cn.liandong.contracts.ids.CredentialId;
import cn.liandong.contracts.ids.Jurisdiction;
import cn.liandong.contracts.ids.PostId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes down who came in, what was refused to whom, and who took out what. */
public final class Audits implements AutoCloseable {
    /** A calendar program asks every few minutes for years: one record says that it did within the hour. */
    static final Duration CALENDAR_AGAIN_AFTER = Duration.ofHours(1);

    private static final Logger LOG = LoggerFactory.getLogger(Audits.class);
    private static final int LONGEST_CALL = 200;

    private final AuditWriter writer;
    private final InstantSource clock;
    private final Runnable lost;
    private final Refusals refusals = new Refusals();
    private final Map<CalendarId, Instant> calendars = new ConcurrentHashMap<>();

    /** @param lost is run for each record of which nobody knows whether it is kept */
    public Audits(AuditWriter writer, InstantSource clock, Runnable lost) {
        this.writer = writer;
        this.clock = clock;
        this.lost = lost;
    }

    /** Whether it is kept that the officer takes this out; only then may he be given it. */
    public boolean exported(Officer officer, ExportKind what, String call) throws InterruptedException {
        var record =
                new Exported(officer.account(), officer.session(), officer.post(), what, cut(call), clock.instant());
        return kept(officer.jurisdiction(), record);
    }

    /** Whether it is kept that the officer changes this account; only then may it be. */
    public boolean changed(Officer officer, AccountChange what, CredentialId account) throws InterruptedException {
        var record = new AccountChanged(
                officer.account(), officer.session(), officer.post(), what, account, clock.instant());
        return kept(officer.jurisdiction(), record);
    }

    /** Waits until it is kept that a recovery code let the officer in, and goes on where it is not, as for a sign-in. */
    public void recovered(Officer officer) throws InterruptedException {
        boolean kept = changed(officer, AccountChange.RECOVERY_CODE_USED, officer.account());
        LOG.debug("that {} came in by a recovery code is kept: {}", officer.account(), kept);
    }

    /** Whether it is kept that somebody with the host's token makes a city's first account; only then may it be. */
    public boolean firstAccountMade(Jurisdiction jurisdiction, CredentialId account, PostId post)
            throws InterruptedException {
        return kept(jurisdiction, new FirstAccountMade(account, post, clock.instant()));
    }

    /** Whether it is kept that the calendar was read within this hour; only then may it be given. */
    public boolean calendarExported(Jurisdiction jurisdiction, CalendarId calendar, @Nullable PostId post)
            throws InterruptedException {
        var now = clock.instant();
        var before = calendars.get(calendar);
        if (before != null && now.isBefore(before.plus(CALENDAR_AGAIN_AFTER))) {
            return true;
        }
        if (!kept(jurisdiction, new CalendarExported(calendar, post, now))) {
            return false;
        }
        calendars.put(calendar, now);
        return true;
    }

    /** Waits until it is kept, and goes on where it is not: a duty room that nobody gets into is worse than a line less. */
    public void signedIn(Officer officer, SignInWay way) throws InterruptedException {
        var record = new SignedIn(officer.account(), officer.session(), officer.post(), way, clock.instant());
        boolean kept = kept(officer.jurisdiction(), record);
        LOG.debug("the sign-in of {} is kept: {}", officer.account(), kept);
    }

    /** Whether it is kept that the officer lets a big screen look; only then may it. */
    public boolean wallMinted(Officer officer, CredentialId wall) throws InterruptedException {
        return kept(
                officer.jurisdiction(),
                new WallMinted(officer.account(), officer.session(), officer.post(), wall, clock.instant()));
    }

    /** Waits until it is kept, and goes on where it is not: what has to end ends. */
    public void wallRevoked(Officer officer, CredentialId wall) throws InterruptedException {
        boolean kept = kept(
                officer.jurisdiction(),
                new WallRevoked(officer.account(), officer.session(), officer.post(), wall, clock.instant()));
        LOG.debug("that {} is revoked is kept: {}", wall, kept);
    }

    /** Waits until it is kept, and goes on where it is not: a dark wall is worse than a line less. */
    public void wallOpened(Jurisdiction jurisdiction, CredentialId wall) throws InterruptedException {
        boolean kept = kept(jurisdiction, new WallOpened(wall, clock.instant()));
        LOG.debug("that {} looks is kept: {}", wall, kept);
    }

    /**
     * Nobody waits for it.
     *
     * @param jurisdictions where it is written: of an account its own, of a name that nobody has all that have accounts
     * @param way null of a first account's token
     */
    public void signInRefused(
            Collection<Jurisdiction> jurisdictions,
            @Nullable CredentialId account,
            @Nullable PostId post,
            @Nullable SignInWay way) {
        var record = new SignInRefused(account, post, way, 1, clock.instant());
        jurisdictions.forEach(jurisdiction -> write(refusals.refused(jurisdiction, record)));
    }

    /**
     * What was not the officer's to read or to do, where no service was asked and so no journal holds it. Nobody waits for
     * it.
     *
     * @param method of HTTP: what only reads is a read, everything else an act
     */
    public void refused(Officer officer, String method, String path, int status, String code) {
        var call = cut(method + " " + path);
        var now = clock.instant();
        write(refusals.refused(
                officer.jurisdiction(),
                method.equals("GET") || method.equals("HEAD")
                        ? new ReadRefused(
                                officer.account(), officer.session(), officer.post(), call, status, code, 1, now)
                        : new ActRefused(
                                officer.account(), officer.session(), officer.post(), call, status, code, 1, now)));
    }

    /** Writes what was counted in minutes that are over. */
    public void tick() {
        write(refusals.over(clock.instant()));
    }

    @Override
    public void close() {
        write(refusals.all());
    }

    private void write(List<Refusals.Told> told) {
        for (var one : told) {
            var _ = writer.write(one.jurisdiction(), one.record()).exceptionally(error -> {
                missing(one.record());
                return null;
            });
        }
    }

    private boolean kept(Jurisdiction jurisdiction, AuditRecord record) throws InterruptedException {
        try {
            writer.write(jurisdiction, record).get(5, TimeUnit.SECONDS);
            return true;
        } catch (ExecutionException | TimeoutException notKnown) {
            missing(record);
            return false;
        }
    }

    private void missing(AuditRecord record) {
        lost.run();
        LOG.error("ALARM the audit does not hold a record, {}: the topic cannot be written", record.type());
    }

    private static String cut(String call) {
        return call.length() <= LONGEST_CALL ? call : call.substring(0, LONGEST_CALL) + "…";
    }
}
