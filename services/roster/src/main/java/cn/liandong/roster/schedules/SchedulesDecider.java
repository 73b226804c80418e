package cn.liandong.roster.schedules;

import cn.liandong.contracts.duty.DutyEvent;
import cn.liandong.contracts.duty.DutyEvent.DutyChanged;
import cn.liandong.contracts.duty.ScheduleCheck;
import cn.liandong.contracts.duty.ScheduleCommand;
import cn.liandong.contracts.duty.ScheduleCommand.CheckDraft;
import cn.liandong.contracts.duty.ScheduleCommand.DraftSchedule;
import cn.liandong.contracts.duty.ScheduleCommand.EditDraft;
import cn.liandong.contracts.duty.ScheduleCommand.PublishSchedule;
import cn.liandong.contracts.duty.ScheduleCommand.WithdrawDraft;
import cn.liandong.contracts.duty.ScheduleEvent;
import cn.liandong.contracts.duty.ScheduleEvent.DraftEdited;
import cn.liandong.contracts.duty.ScheduleEvent.DraftWithdrawn;
import cn.liandong.contracts.duty.ScheduleEvent.ScheduleChecked;
import cn.liandong.contracts.duty.ScheduleEvent.ScheduleDrafted;
import cn.liandong.contracts.duty.ScheduleEvent.SchedulePublished;
import cn.liandong.contracts.duty.ScheduleFinding;
import cn.liandong.contracts.duty.ScheduleWarning;
import cn.liandong.contracts.duty.ScheduledPost;
import cn.liandong.contracts.duty.ScheduledShift;
import cn.liandong.contracts.ids.PersonId;
import cn.liandong.contracts.ids.PostId;
import cn.liandong.contracts.journal.Decision;
import cn.liandong.contracts.journal.Decision.Refused;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/** Drafts an organization's month, checks it, and lets it rule. */
public final class SchedulesDecider {
    private static final int MOST_WARNINGS = 500;
    /** Of an entry's 512 KiB; the rest is for the changes of duty that a schedule brings. */
    private static final int MOST_CHARACTERS = 360_000;
    /** What a shift takes in the journal beside the ids of its people. */
    private static final int CHARACTERS_OF_A_SHIFT = 80;

    private SchedulesDecider() {}

    /** What a decision is made on. */
    public record Given(Instant now, Schedules schedules, SchedulesView view) {}

    public static Decision<DutyEvent> decide(ScheduleCommand command, Given given) {
        if (command instanceof PublishSchedule publish && isPublished(publish, given.schedules())) {
            return Decision.nothing();
        }
        for (var policy : SchedulesPolicies.all()) {
            var refusal = policy.refusal(command, given);
            if (refusal != null) {
                return refusal;
            }
        }
        return switch (command) {
            case DraftSchedule draft -> draft(draft, given);
            case EditDraft edit -> edit(edit, given);
            case WithdrawDraft(var organization, var month, int revision) ->
                Decision.accepted(List.of(new DraftWithdrawn(organization, month, revision)));
            case CheckDraft check -> check(check, given);
            case PublishSchedule publish -> publish(publish, given);
        };
    }

    public static Schedules evolve(Schedules schedules, DutyEvent event) {
        return switch (event) {
            case ScheduleEvent scheduled -> evolve(schedules, scheduled);
            case DutyChanged changed -> {
                var plan = schedules.plans().get(changed.post());
                yield plan == null ? schedules : schedules.with(plan.since(changed.from()));
            }
            default -> schedules;
        };
    }

    private static Schedules evolve(Schedules schedules, ScheduleEvent event) {
        var known = schedules.find(event.organization(), event.month());
        if (event instanceof ScheduleDrafted(var organization, var month, int revision, var posts)) {
            return schedules.with(organization, month, Schedule.drafted(revision, byPost(posts)));
        }
        if (known == null) {
            return schedules;
        }
        return switch (event) {
            case ScheduleDrafted drafted -> schedules;
            case DraftEdited(var organization, var month, int revision, var post, var shift) ->
                schedules.with(organization, month, known.with(new Schedule.Edit(revision, post, shift)));
            case DraftWithdrawn(var organization, var month, int revision) ->
                schedules.with(organization, month, known.ended(Schedule.Stage.WITHDRAWN, revision));
            case ScheduleChecked checked -> schedules;
            case SchedulePublished(var organization, var month, int revision, var posts, var findings) -> {
                var after = schedules.with(organization, month, known.ended(Schedule.Stage.PUBLISHED, revision));
                for (var drafted : known.posts().values()) {
                    var first = schedules.plans().get(drafted.post());
                    after = after.with(first == null ? drafted : first.filledWith(drafted));
                }
                yield after;
            }
        };
    }

    private static Decision<DutyEvent> draft(DraftSchedule command, Given given) {
        var posts = given.view().layered(command.organization(), command.month());
        var earlier = given.schedules().find(command.organization(), command.month());
        int revision = earlier == null ? 1 : earlier.revision() + 1;
        var large = refusalIfLarge(posts);
        return large != null
                ? large
                : decided(new ScheduleDrafted(command.organization(), command.month(), revision, posts), revision);
    }

    private static Decision<DutyEvent> edit(EditDraft command, Given given) {
        var shift = new ScheduledShift(command.from(), command.until(), command.people());
        int revision = command.revision() + 1;
        var after = draftOf(command, given).with(new Schedule.Edit(revision, command.post(), shift));
        var large = refusalIfLarge(after.posts().values());
        return large != null
                ? large
                : decided(
                        new DraftEdited(command.organization(), command.month(), revision, command.post(), shift),
                        revision);
    }

    private static Decision<DutyEvent> check(CheckDraft command, Given given) {
        var found = given.view().warnings(published(command, given, List.of()));
        var findings = counted(found);
        var checked = new ScheduleChecked(
                command.organization(),
                command.month(),
                command.revision(),
                found.subList(0, Math.min(found.size(), MOST_WARNINGS)),
                findings);
        return Decision.accepted(List.of(checked), facts(command.revision(), findings));
    }

    private static Decision<DutyEvent> publish(PublishSchedule command, Given given) {
        var findings = counted(given.view().warnings(published(command, given, List.of())));
        return Decision.accepted(List.of(published(command, given, findings)), facts(command.revision(), findings));
    }

    private static SchedulePublished published(ScheduleCommand command, Given given, List<ScheduleFinding> findings) {
        var draft = draftOf(command, given);
        var posts = draft.posts().keySet().stream()
                .sorted(Comparator.comparing(PostId::value))
                .toList();
        return new SchedulePublished(command.organization(), command.month(), draft.revision(), posts, findings);
    }

    private static Schedule draftOf(ScheduleCommand command, Given given) {
        var draft = given.schedules().find(command.organization(), command.month());
        if (draft == null) {
            throw new IllegalStateException("the rules let through a command about a draft that is not there");
        }
        return draft;
    }

    private static boolean isPublished(PublishSchedule command, Schedules schedules) {
        var known = schedules.find(command.organization(), command.month());
        return known != null && known.stage() == Schedule.Stage.PUBLISHED && known.revision() == command.revision();
    }

    private static Decision<DutyEvent> decided(ScheduleEvent event, int revision) {
        return Decision.accepted(List.of(event), facts(revision, List.of()));
    }

    private static Map<String, String> facts(int revision, List<ScheduleFinding> findings) {
        var facts = new HashMap<String, String>();
        facts.put("revision", Integer.toString(revision));
        findings.forEach(one -> facts.put(one.check().name(), Integer.toString(one.warnings())));
        return facts;
    }

    private static List<ScheduleFinding> counted(List<ScheduleWarning> warnings) {
        var counts = new EnumMap<ScheduleCheck, Integer>(ScheduleCheck.class);
        warnings.forEach(warning -> counts.merge(warning.check(), 1, Integer::sum));
        return counts.entrySet().stream()
                .map(count -> new ScheduleFinding(count.getKey(), count.getValue()))
                .toList();
    }

    private static @Nullable Refused<DutyEvent> refusalIfLarge(Collection<ScheduledPost> posts) {
        long characters = posts.stream()
                .flatMap(post -> post.shifts().stream())
                .mapToLong(shift -> CHARACTERS_OF_A_SHIFT
                        + shift.people().stream()
                                .map(PersonId::value)
                                .mapToLong(id -> id.length() + 3)
                                .sum())
                .sum();
        return characters <= MOST_CHARACTERS
                ? null
                : new Refused<>(
                        "SCHEDULE_TOO_LARGE",
                        "The month has too many shifts for one schedule: let the layers make them, and change single days by overrides.");
    }

    private static PMap<PostId, ScheduledPost> byPost(List<ScheduledPost> posts) {
        PMap<PostId, ScheduledPost> byPost = HashTreePMap.empty();
        for (var post : posts) {
            byPost = byPost.plus(post.post(), post);
        }
        return byPost;
    }
}
