package cn.liandong.bench.decisions;

import cn.liandong.contracts.duty.DutyEvent;
import cn.liandong.contracts.duty.Layer;
import cn.liandong.contracts.duty.Organization;
import cn.liandong.contracts.duty.Post;
import cn.liandong.contracts.duty.PostKind;
import cn.liandong.contracts.duty.RosterCommand;
import cn.liandong.contracts.duty.ScheduleCommand.CheckDraft;
import cn.liandong.contracts.duty.ScheduleCommand.DraftSchedule;
import cn.liandong.contracts.duty.ScheduleCommand.PublishSchedule;
import cn.liandong.contracts.duty.Tier;
import cn.liandong.contracts.ids.Jurisdiction;
import cn.liandong.contracts.ids.OrganizationId;
import cn.liandong.contracts.ids.PersonId;
import cn.liandong.contracts.ids.PostId;
import cn.liandong.contracts.journal.Actor;
import cn.liandong.contracts.journal.Decision.Accepted;
import cn.liandong.contracts.journal.Decision.Refused;
import cn.liandong.contracts.journal.Handling;
import cn.liandong.contracts.journal.Moment;
import cn.liandong.roster.Roster;
import cn.liandong.roster.RosterDecider;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * What a month costs beside 200 posts: fifty organizations of four posts, whose people turn twice a day. A main program,
 * because it is measured when the rules change and not at every run.
 */
public final class ScheduleCosts {
    private static final int ORGANIZATIONS = 50;
    private static final int POSTS_EACH = 4;
    private static final int WARM = 30;
    private static final int RUNS = 60;
    private static final YearMonth DECEMBER = YearMonth.of(2026, 12);
    private static final Instant NOW = Instant.parse("2026-11-25T00:00:00Z");
    private static final Instant BEGIN = Instant.parse("2026-11-30T16:00:00Z");
    private static final Instant END = Instant.parse("2026-12-31T16:00:00Z");

    private ScheduleCosts() {}

    /** Prints medians and the slowest of sixty runs, in milliseconds. */
    public static void main(String[] arguments) {
        var roster = city();
        measure("200 posts by the layers, a month of shifts", () -> walk(roster));
        measure("one organization drafted", () -> decided(roster, new DraftSchedule(organization(7), DECEMBER)));
        var drafted = after(roster, new DraftSchedule(organization(7), DECEMBER));
        measure(
                "one organization checked beside 200 posts",
                () -> decided(drafted, new CheckDraft(organization(7), DECEMBER, 1)));
        var published = publishedAll(roster);
        measure("200 posts published, a month of shifts", () -> walk(published));
    }

    private static void measure(String what, Runnable measured) {
        var nanos = new long[RUNS];
        for (int run = -WARM; run < RUNS; run++) {
            long begun = System.nanoTime();
            measured.run();
            if (run >= 0) {
                nanos[run] = System.nanoTime() - begun;
            }
        }
        Arrays.sort(nanos);
        System.out.printf(
                Locale.ROOT, "%-45s %7.1f ms, slowest %7.1f ms%n", what, nanos[RUNS / 2] / 1e6, nanos[RUNS - 1] / 1e6);
    }

    private static void walk(Roster roster) {
        int shifts = 0;
        for (var post : roster.directory().posts().keySet()) {
            shifts += roster.shifts(post, BEGIN, END).size();
        }
        if (shifts < ORGANIZATIONS * POSTS_EACH * 62) {
            throw new IllegalStateException("the month has only " + shifts + " shifts");
        }
    }

    private static Roster publishedAll(Roster roster) {
        var published = roster;
        for (int number = 0; number < ORGANIZATIONS; number++) {
            published = after(published, new DraftSchedule(organization(number), DECEMBER));
            published = after(published, new PublishSchedule(organization(number), DECEMBER, 1));
        }
        return published;
    }

    private static Roster city() {
        var roster = Roster.EMPTY;
        for (int number = 0; number < ORGANIZATIONS; number++) {
            var organization = new Organization(organization(number), "单位" + number, Tier.TOWN, null, null, null);
            roster = after(roster, new RosterCommand.RegisterOrganization(organization));
            for (int post = 0; post < POSTS_EACH; post++) {
                var id = new PostId("town-" + number + "-post-" + post);
                var kind = post == 0 ? PostKind.DUTY_LEADER : PostKind.DUTY_OFFICER;
                roster = after(roster, new RosterCommand.RegisterPost(new Post(id, organization.id(), kind, "岗位")));
                var crews = new ArrayList<List<PersonId>>();
                for (int person = 0; person < 4; person++) {
                    var who = new PersonId(id + "-person-" + person);
                    roster = after(roster, new RosterCommand.RegisterPerson(who, organization.id()));
                    crews.add(List.of(who));
                }
                var layer = new Layer(
                        "两班",
                        LocalDate.parse("2026-11-01"),
                        LocalTime.parse("08:00"),
                        List.of(720),
                        crews,
                        List.of(),
                        List.of());
                roster = after(roster, new RosterCommand.SetLayers(id, List.of(layer)));
            }
        }
        return roster;
    }

    private static Roster after(Roster roster, RosterCommand command) {
        var after = roster;
        for (var event : decided(roster, command)) {
            after = RosterDecider.evolve(after, event);
        }
        return after;
    }

    private static List<DutyEvent> decided(Roster roster, RosterCommand command) {
        var moment = new Moment(new Jurisdiction("420583"), NOW, Actor.SYSTEM, "bench", Handling.ACTUAL, null);
        return switch (RosterDecider.decide(moment, command, roster)) {
            case Accepted<DutyEvent> accepted -> accepted.events();
            case Refused<DutyEvent> refused ->
                throw new IllegalStateException(refused.code() + ": " + refused.message());
        };
    }

    private static OrganizationId organization(int number) {
        return new OrganizationId("town-" + number);
    }
}
