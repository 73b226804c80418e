package cn.liandong.roster.checks;

import cn.liandong.contracts.duty.DutyLimits;
import cn.liandong.contracts.duty.Leave;
import cn.liandong.contracts.ids.OrganizationId;
import cn.liandong.contracts.ids.PersonId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * An organization's month as it is to be, with what all posts of the jurisdiction say of its people.
 *
 * @param month from its first moment until the next month's
 * @param weeks those that begin within the month, each from its Monday on; the last may end in the next month
 * @param workdays how many days of the month are worked
 * @param own the organization's posts that have a roster
 * @param shiftsByPerson of everybody whom the own posts name: the shifts at all posts, in order
 * @param unreachable whom nobody knows how to reach
 * @param leaves who is on leave when
 * @param unqualified who is not qualified for which post when
 */
record MonthPlan(
        Span month,
        List<Span> weeks,
        int workdays,
        DutyLimits limits,
        List<PostPlan> own,
        Map<PersonId, List<PersonShift>> shiftsByPerson,
        Set<PersonId> unreachable,
        List<Leave> leaves,
        MonthPlans.Unqualified unqualified) {

    /** A shift of a person at a post. */
    record PersonShift(PostPlan at, Span span) {}

    static MonthPlan of(
            OrganizationId organization,
            Span month,
            List<Span> weeks,
            int workdays,
            DutyLimits limits,
            List<PostPlan> posts,
            Set<PersonId> unreachable,
            List<Leave> leaves,
            MonthPlans.Unqualified unqualified) {
        var own = posts.stream()
                .filter(plan -> plan.post().organization().equals(organization))
                .toList();
        var people = new HashSet<PersonId>();
        own.forEach(plan -> plan.shifts().stream()
                .filter(shift ->
                        shift.from().isBefore(month.until()) && shift.until().isAfter(month.from()))
                .forEach(shift -> people.addAll(shift.people())));
        return new MonthPlan(
                month, weeks, workdays, limits, own, byPerson(posts, people), unreachable, leaves, unqualified);
    }

    Instant begin() {
        return month.from();
    }

    private static Map<PersonId, List<PersonShift>> byPerson(List<PostPlan> posts, Set<PersonId> people) {
        var byPerson = new TreeMap<PersonId, List<PersonShift>>(Comparator.comparing(PersonId::value));
        for (var plan : posts) {
            for (var shift : plan.shifts()) {
                for (var person : shift.people()) {
                    if (people.contains(person)) {
                        byPerson.computeIfAbsent(person, key -> new ArrayList<>())
                                .add(new PersonShift(plan, new Span(shift.from(), shift.until())));
                    }
                }
            }
        }
        byPerson.values()
                .forEach(shifts ->
                        shifts.sort(Comparator.comparing(shift -> shift.span().from())));
        return byPerson;
    }
}
