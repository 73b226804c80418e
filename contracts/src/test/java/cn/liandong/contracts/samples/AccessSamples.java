package cn.liandong.contracts.samples;

import static cn.liandong.contracts.samples.Zhijiang.COLD_STORE;
import static cn.liandong.contracts.samples.Zhijiang.COLD_STORE_KEY;
import static cn.liandong.contracts.samples.Zhijiang.COLD_STORE_SITE;
import static cn.liandong.contracts.samples.Zhijiang.DRILL;
import static cn.liandong.contracts.samples.Zhijiang.DUTY_OFFICER;
import static cn.liandong.contracts.samples.Zhijiang.DUTY_ROOM;
import static cn.liandong.contracts.samples.Zhijiang.HASH;
import static cn.liandong.contracts.samples.Zhijiang.OCCURRED;
import static cn.liandong.contracts.samples.Zhijiang.SHIFT_TURNS;
import static cn.liandong.contracts.samples.Zhijiang.WU;
import static cn.liandong.contracts.samples.Zhijiang.WU_ACCOUNT;

import cn.liandong.contracts.access.AccountChange;
import cn.liandong.contracts.access.AuditRecord;
import cn.liandong.contracts.access.ContactCode;
import cn.liandong.contracts.access.CredentialRecord;
import cn.liandong.contracts.access.ExportKind;
import cn.liandong.contracts.access.PersonRecord;
import cn.liandong.contracts.access.PushSubscription;
import cn.liandong.contracts.access.Qualification;
import cn.liandong.contracts.access.QuietHours;
import cn.liandong.contracts.access.SignInWay;
import cn.liandong.contracts.ids.CalendarId;
import cn.liandong.contracts.ids.ContactCodeId;
import cn.liandong.contracts.ids.CredentialId;
import cn.liandong.contracts.ids.SubscriptionId;
import cn.liandong.contracts.journal.Handling;
import cn.liandong.contracts.notifications.Channel;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

/** Who may come in, and the personal data behind an id. */
final class AccessSamples {
    static final ContactCodeId CONTACT_CODE = new ContactCodeId("420583:code:" + HASH);

    private static final CredentialId SESSION = new CredentialId("420583:session:" + HASH);

    private static final CredentialId WALL = new CredentialId("420583:wall:5c0a2f7e9b1d4c6a8e33");

    static final List<AuditRecord> AUDIT = List.of(
            new AuditRecord.SignedIn(WU_ACCOUNT, SESSION, DUTY_OFFICER, SignInWay.PASSWORD, OCCURRED),
            new AuditRecord.SignInRefused(WU_ACCOUNT, DUTY_OFFICER, SignInWay.IDENTITY, 3, OCCURRED),
            new AuditRecord.ReadRefused(
                    WU_ACCOUNT,
                    SESSION,
                    DUTY_OFFICER,
                    "GET /api/posts/dongshi-duty/handover",
                    403,
                    "NEITHER_OWN_NOR_CITY",
                    1,
                    OCCURRED),
            new AuditRecord.ActRefused(
                    WU_ACCOUNT,
                    SESSION,
                    DUTY_OFFICER,
                    "POST /api/incidents/incident:420583-mzxw6ytb-ojswgq/alarms",
                    403,
                    "NO_RIGHT",
                    1,
                    OCCURRED),
            new AuditRecord.AccountChanged(
                    WU_ACCOUNT, SESSION, DUTY_OFFICER, AccountChange.DISABLED, WU_ACCOUNT, OCCURRED),
            new AuditRecord.FirstAccountMade(WU_ACCOUNT, DUTY_OFFICER, OCCURRED),
            new AuditRecord.Exported(
                    WU_ACCOUNT,
                    SESSION,
                    DUTY_OFFICER,
                    ExportKind.DIRECTORY,
                    "GET /api/directory/export?format=xlsx",
                    OCCURRED),
            new AuditRecord.CalendarExported(new CalendarId("calendar-" + HASH), DUTY_OFFICER, OCCURRED),
            new AuditRecord.WallMinted(WU_ACCOUNT, SESSION, DUTY_OFFICER, WALL, OCCURRED),
            new AuditRecord.WallRevoked(WU_ACCOUNT, SESSION, DUTY_OFFICER, WALL, OCCURRED),
            new AuditRecord.WallOpened(WALL, OCCURRED),
            new AuditRecord.Unrecognized("SomethingNewer", IncidentSamples.Newer.FIELDS));

    static final List<CredentialRecord> CREDENTIALS = List.of(
            new CredentialRecord.ApiKey(
                    COLD_STORE_KEY,
                    COLD_STORE,
                    HASH,
                    Handling.ACTUAL,
                    new CredentialRecord.Minted("7AbC", WU_ACCOUNT, DUTY_OFFICER, OCCURRED),
                    DRILL),
            new CredentialRecord.RevokedKey(
                    COLD_STORE_KEY,
                    COLD_STORE,
                    Handling.ACTUAL,
                    new CredentialRecord.Minted("7AbC", WU_ACCOUNT, DUTY_OFFICER, OCCURRED),
                    WU_ACCOUNT,
                    DUTY_OFFICER,
                    SHIFT_TURNS),
            new CredentialRecord.SiteLink(
                    new CredentialId("420583:site-link:5c0a2f7e9b1d4c6a8e33"),
                    COLD_STORE,
                    COLD_STORE_SITE,
                    HASH,
                    Handling.ACTUAL,
                    OCCURRED),
            new CredentialRecord.WallToken(
                    new CredentialId("420583:wall:5c0a2f7e9b1d4c6a8e33"),
                    "值班大厅",
                    HASH,
                    SHIFT_TURNS,
                    WU_ACCOUNT,
                    DUTY_OFFICER,
                    OCCURRED),
            new CredentialRecord.Account(
                    WU_ACCOUNT,
                    "city-duty",
                    "$argon2id$v=19$m=19456,t=2,p=1$c2FsdHNhbHQ$aGFzaGhhc2g",
                    DUTY_OFFICER,
                    DUTY_ROOM,
                    new CredentialRecord.AccountKept(true, OCCURRED, WU_ACCOUNT, DUTY_OFFICER, OCCURRED),
                    new CredentialRecord.OneTimeCodes("bm9uY2Vub25jZXNlYWxlZA", List.of(HASH), OCCURRED),
                    new CredentialRecord.Identity("https://id.example.gov.cn", "sub", "7d1c9d2e-0005")),
            new CredentialRecord.CodeUse(
                    new CredentialId("420583:code-use:city-p05"), WU_ACCOUNT, 59_834_000, List.of(HASH), OCCURRED),
            new CredentialRecord.Session(
                    new CredentialId("session:" + HASH), WU_ACCOUNT, OCCURRED, SHIFT_TURNS, OCCURRED));

    static final PersonRecord PERSON = new PersonRecord(
            WU,
            DUTY_ROOM,
            "钟佳怡",
            "199-0000-0005",
            List.of(new PersonRecord.Contact(
                    Channel.WEBHOOK,
                    "http://127.0.0.1:8083/phones/city-p05",
                    OCCURRED,
                    new PersonRecord.Verified(SHIFT_TURNS, DUTY_OFFICER))),
            "en",
            new QuietHours(LocalTime.of(22, 0), LocalTime.of(7, 0)),
            OCCURRED,
            List.of(new Qualification("duty-training", "ZJ-2025-0005", LocalDate.of(2027, 12, 31))));

    /** The keys are those of RFC 8291 section 5, which are no secret of anybody. */
    static final PushSubscription SUBSCRIPTION = new PushSubscription(
            new SubscriptionId("420583:push:" + HASH),
            WU,
            new PushSubscription.Browser(
                    "https://push.example.net/push/JzLQ3raZJfFBR0aqvOMsLrt54w4rJUsV",
                    "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4",
                    "BTBZMqHH6r4Tts7J_aSIgg"),
            OCCURRED);

    static final List<ContactCode> CONTACT_CODES = List.of(
            new ContactCode.Check(
                    CONTACT_CODE,
                    WU,
                    Channel.WEBHOOK,
                    HASH,
                    "$argon2id$v=19$m=19456,t=2,p=1$c2FsdHNhbHQ$aGFzaGhhc2g",
                    OCCURRED.plusSeconds(600)),
            new ContactCode.Text(CONTACT_CODE, HASH, "305918", OCCURRED.plusSeconds(600)));

    private AccessSamples() {}
}
