package cn.liandong.intake;

import static cn.liandong.intake.Story.MORNING;
import static cn.liandong.intake.Story.OFFICER;
import static cn.liandong.intake.Story.WORKS;
import static cn.liandong.intake.Story.fire;
import static cn.liandong.intake.Story.following;
import static cn.liandong.intake.Story.id;
import static cn.liandong.intake.Story.initial;
import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.contracts.ids.CredentialId;
import cn.liandong.contracts.ids.ReportId;
import cn.liandong.contracts.incidents.Attachment;
import cn.liandong.contracts.incidents.AttachmentCommand.KeepAttachment;
import cn.liandong.contracts.incidents.AttachmentEvent.ReportAttached;
import cn.liandong.contracts.incidents.ReportKind;
import cn.liandong.contracts.journal.Actor;
import cn.liandong.intake.attachments.AttachmentsPolicies;
import cn.liandong.intake.attachments.AttachmentsPolicies.AttachmentPolicy;
import cn.liandong.runtime.serde.Hashes;
import cn.liandong.testkit.SeededHistories;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is attached to which report, and how often. */
class AttachmentsTest {
    private static final Actor KEY =
            new Actor(Actor.Kind.API_KEY, new CredentialId("420583:key:works"), WORKS, null, null);

    private final Story story = new Story();

    @Test
    void aPhotoOfAReportIsAttachedAndNamesItsIncident() {
        story.tell(initial("a", fire(null)));
        var incident = story.opened();
        story.ask(KEY, attach("a", photo("1")));
        assertThat(story.last()).containsExactly(new ReportAttached(id("a"), incident, photo("1"), MORNING));
    }

    @Test
    void theSameOnceMoreChangesNothing() {
        story.tell(initial("a", fire(null)));
        story.ask(KEY, attach("a", photo("1")));
        assertThat(story.after(Duration.ofHours(1)).ask(KEY, attach("a", photo("1"))))
                .isEmpty();
        assertThat(story.ask(KEY, attach("a", photo("2")))).hasSize(1);
    }

    @Test
    void theSamePhotoOfAnotherReportIsAttachedToThatToo() {
        story.tell(initial("a", fire(null)));
        story.tell(following("b", "a", ReportKind.FOLLOW_UP, fire(null)));
        story.ask(KEY, attach("a", photo("1")));
        assertThat(story.ask(KEY, attach("b", photo("1")))).hasSize(1);
    }

    @Test
    void whatComesBeforeItsReportIsDecidedIsTakenAllTheSame() {
        assertThat(story.ask(KEY, attach("a", photo("1"))))
                .containsExactly(new ReportAttached(id("a"), null, photo("1"), MORNING));
        story.tell(initial("a", fire(null)));
        assertThat(story.ask(KEY, attach("a", photo("1")))).isEmpty();
    }

    @Test
    void aReportHasTwentyAndOneMoreIsRefused() {
        for (int i = 0; i < AttachmentsPolicies.MOST_OF_A_REPORT; i++) {
            story.ask(KEY, attach("a", photo("p" + i)));
        }
        assertThat(story.refused(KEY, attach("a", photo("one more")))).isEqualTo("TOO_MANY_ATTACHMENTS");
        assertThat(story.ask(KEY, attach("a", photo("p7")))).isEmpty();
        assertThat(story.ask(KEY, attach("b", photo("of another")))).hasSize(1);
    }

    @Test
    void nothingIsAttachedToWhatIsArchivedAndNothingOfItIsKept() {
        story.tell(initial("a", fire(null)));
        var incident = story.opened();
        story.ask(KEY, attach("a", photo("1")));
        story.closed(incident);
        assertThat(story.ask(KEY, attach("a", photo("2")))).hasSize(1);
        story.archived(incident);
        assertThat(story.refused(KEY, attach("a", photo("3")))).isEqualTo("REPORT_ARCHIVED");
        assertThat(story.state().attachments().ofReports()).isEmpty();
    }

    @Test
    void oneThatCameBeforeItsReportGoesWithItsIncidentToo() {
        story.ask(KEY, attach("a", photo("1")));
        story.tell(initial("a", fire(null)));
        var incident = story.opened();
        story.closed(incident);
        story.archived(incident);
        assertThat(story.state().attachments().ofReports()).isEmpty();
    }

    @Test
    void everyRuleRefusesWithItsCode() {
        assertThat(AttachmentsPolicies.all().stream().map(AttachmentPolicy::code))
                .containsExactly("NO_SUCH_REPORT", "ATTACHMENT_UNFIT", "REPORT_ARCHIVED", "TOO_MANY_ATTACHMENTS");
        assertThat(story.refused(OFFICER, attach("a", photo("1")))).isEqualTo("NO_SUCH_REPORT");
        assertThat(story.refused(KEY, new KeepAttachment(new ReportId("420506-a-b"), photo("1"))))
                .isEqualTo("NO_SUCH_REPORT");
        for (var unfit : List.of(
                new Attachment("../../etc/passwd", "image/jpeg", 1),
                new Attachment(hash("x"), "text/html", 1),
                new Attachment(hash("x"), "image/svg+xml", 1),
                new Attachment(hash("x"), "image/jpeg", 0))) {
            assertThat(story.refused(KEY, attach("a", unfit))).isEqualTo("ATTACHMENT_UNFIT");
        }
    }

    /** Whatever comes in which order: each content once to each report, never more than twenty, and the state is the fold. */
    @Test
    void eachContentIsAttachedOnceToEachReportAndNeverMoreThanTwenty() {
        SeededHistories.holds(60, random -> {
            var one = new Story();
            var attached = new HashMap<ReportId, Set<String>>();
            for (int i = 0; i < 120; i++) {
                var report = "r" + random.nextInt(3);
                if (random.nextInt(8) == 0) {
                    one.tell(initial(report, fire(null)));
                    continue;
                }
                var asked = attach(report, photo("p" + random.nextInt(30)));
                var hashes = attached.computeIfAbsent(asked.report(), none -> new HashSet<>());
                if (hashes.size() == AttachmentsPolicies.MOST_OF_A_REPORT
                        && !hashes.contains(asked.attachment().sha256())) {
                    assertThat(one.refused(KEY, asked)).isEqualTo("TOO_MANY_ATTACHMENTS");
                } else {
                    var events = one.ask(KEY, asked);
                    assertThat(events).hasSize(hashes.add(asked.attachment().sha256()) ? 1 : 0);
                }
            }
            attached.forEach((report, hashes) -> {
                var known = Objects.requireNonNull(
                        one.state().attachments().ofReports().get(report));
                assertThat(known.receivedAt().keySet()).isEqualTo(hashes);
            });
            var folded = one.fold(Intake.EMPTY, one.history());
            assertThat(folded.attachments()).isEqualTo(one.state().attachments());
            assertThat(Story.stored(folded).attachments()).isEqualTo(folded.attachments());
        });
    }

    private static KeepAttachment attach(String report, Attachment attachment) {
        return new KeepAttachment(id(report), attachment);
    }

    private static Attachment photo(String content) {
        return new Attachment(hash(content), "image/jpeg", content.length());
    }

    private static String hash(String content) {
        return Hashes.hex(Hashes.sha256(content.getBytes(StandardCharsets.UTF_8)));
    }
}
