package cn.liandong.console.emergencysheets;

import cn.liandong.console.papers.PaperLog.Heading;
import cn.liandong.console.papers.PaperSheet.Part;
import cn.liandong.console.papers.PaperSheet.Row;
import cn.liandong.console.pictures.Picture;
import cn.liandong.console.rosters.RosterPicture;
import cn.liandong.console.rosters.RosterSheet.SheetShift;
import cn.liandong.console.rosters.RosterSheets;
import cn.liandong.contracts.duty.Organization;
import cn.liandong.contracts.duty.Post;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** Who sits where now and in the 24 hours to come: a chair that is or will be empty is marked. */
record DutyPart(Picture picture, RosterPicture roster, SheetPeople people, ZoneId zone, Instant now) {
    private static final Duration AHEAD = Duration.ofHours(24);
    private static final String GAP = "空岗";
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm");
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("M月d日 HH:mm");
    private static final List<Heading> COLUMNS =
            List.of(new Heading("单位", 18), new Heading("岗位", 14), new Heading("现在", 24), new Heading("未来24小时", 44));

    /** Who sits there for a while; nobody where it is a gap. */
    record Stretch(Instant from, Instant until, String who) {
        boolean isGap() {
            return who.isEmpty();
        }
    }

    Part part() {
        var rows = EmergencySheet.organizations(picture).stream()
                .flatMap(organization -> picture.directory().posts().values().stream()
                        .filter(post -> post.organization().equals(organization.id()))
                        .sorted(Comparator.comparing(Post::kind)
                                .thenComparing(Post::name)
                                .thenComparing(post -> post.id().value()))
                        .map(post -> row(organization, post)))
                .toList();
        return new Part("三、值班", COLUMNS, rows, "没有登记岗位。");
    }

    private Row row(Organization organization, Post post) {
        var sits = people.named(picture.directory().onDuty(post.id()));
        var lacking = picture.directory().lackingSince(post.id());
        var stretches = stretches(RosterSheets.published(roster, post));
        var here = sits.isEmpty() ? GAP : lacking == null ? sits : sits + "\n" + GAP + "（自" + at(lacking) + "）";
        return new Row(
                List.of(
                        organization.name(),
                        post.name(),
                        here,
                        stretches.isEmpty()
                                ? "无已公布的值班表"
                                : stretches.stream().map(this::line).collect(Collectors.joining("\n"))),
                sits.isEmpty() || lacking != null || stretches.stream().anyMatch(Stretch::isGap));
    }

    /** Empty where no shift of these hours was published. */
    private List<Stretch> stretches(List<SheetShift> shifts) {
        var until = now.plus(AHEAD);
        var all = new ArrayList<Stretch>();
        var covered = now;
        for (var shift : shifts) {
            if (!shift.until().isAfter(now) || !shift.from().isBefore(until)) {
                continue;
            }
            if (shift.from().isAfter(covered)) {
                all.add(new Stretch(covered, shift.from(), ""));
            }
            all.add(new Stretch(later(shift.from(), now), earlier(shift.until(), until), people.named(shift.people())));
            covered = later(covered, shift.until());
        }
        if (!all.isEmpty() && covered.isBefore(until)) {
            all.add(new Stretch(covered, until, ""));
        }
        return all;
    }

    private String line(Stretch stretch) {
        return at(stretch.from()) + "–" + at(stretch.until()) + " " + (stretch.isGap() ? GAP : stretch.who());
    }

    private String at(Instant instant) {
        var local = LocalDateTime.ofInstant(instant, zone);
        var today = LocalDateTime.ofInstant(now, zone).toLocalDate();
        if (local.toLocalDate().equals(today)) {
            return local.format(HOUR);
        }
        return local.toLocalDate().equals(today.plusDays(1)) ? "次日" + local.format(HOUR) : local.format(SHORT);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
