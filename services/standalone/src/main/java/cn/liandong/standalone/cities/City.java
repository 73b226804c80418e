package cn.liandong.standalone.cities;

import cn.liandong.contracts.access.PersonRecord;
import cn.liandong.contracts.duty.AbsenceRight;
import cn.liandong.contracts.duty.DutyLimits;
import cn.liandong.contracts.duty.DutyRule;
import cn.liandong.contracts.duty.Holidays;
import cn.liandong.contracts.duty.Organization;
import cn.liandong.contracts.duty.Post;
import cn.liandong.contracts.duty.QualificationKind;
import cn.liandong.contracts.duty.RosterCommand.SetLayers;
import cn.liandong.contracts.duty.RosterCommand.SetRotation;
import cn.liandong.contracts.duty.SpotCheckRule;
import cn.liandong.contracts.ids.Jurisdiction;
import cn.liandong.contracts.incidents.Point;
import cn.liandong.contracts.incidents.Sensor;
import cn.liandong.contracts.incidents.SignalRule;
import cn.liandong.contracts.incidents.Site;
import cn.liandong.contracts.response.ClockRow;
import cn.liandong.contracts.response.ContingencyPlan;
import cn.liandong.contracts.response.EscalationPlan;
import cn.liandong.contracts.response.Neighbour;
import cn.liandong.contracts.response.Unit;
import cn.liandong.contracts.response.UpwardOffice;
import java.util.List;

/**
 * What a city's files say.
 *
 * @param name of the folder
 * @param contentHash of all files
 * @param people with {@link Contacts#WEBHOOK} still in their addresses
 */
public record City(
        String name,
        String contentHash,
        Jurisdiction jurisdiction,
        Sourced<String> zone,
        List<Sourced<Organization>> organizations,
        List<Sourced<Site>> sites,
        List<Sourced<Post>> posts,
        List<Sourced<PersonRecord>> people,
        List<Sourced<SetRotation>> rotations,
        List<Sourced<EscalationPlan>> plans,
        List<Sourced<Unit>> units,
        List<Sourced<ContingencyPlan>> contingencyPlans,
        List<Sourced<ClockRow>> clocks,
        List<Sourced<Neighbour>> neighbours,
        Roster roster,
        List<Sourced<Office>> offices,
        List<Sourced<Point>> points,
        Monitoring monitoring) {

    /**
     * What of the duty came later than organizations, posts and rotations.
     *
     * @param limits one row, or none where the city keeps the default
     * @param layers of posts whose roster is more than people in turn
     * @param spotChecks by which posts are called
     * @param qualificationKinds by which people and rules name a qualification
     * @param absenceRights none where the city keeps the default
     */
    public record Roster(
            List<Sourced<DutyRule>> rules,
            List<Sourced<DutyLimits>> limits,
            List<Sourced<Holidays>> holidays,
            List<Sourced<SetLayers>> layers,
            List<Sourced<SpotCheckRule>> spotChecks,
            List<Sourced<QualificationKind>> qualificationKinds,
            List<Sourced<AbsenceRight>> absenceRights) {}

    /** Who is told of warnings, and the sensors that are known before they send anything. */
    public record Monitoring(List<Sourced<SignalRule>> rules, List<Sourced<Sensor>> sensors) {}

    /**
     * An office above the city.
     *
     * @param contacts its record in `people`
     */
    public record Office(UpwardOffice office, PersonRecord contacts) {}

    /** Its organizations, the city first. */
    public List<Organization> allOrganizations() {
        return organizations.stream().map(Sourced::value).toList();
    }

    public List<Post> allPosts() {
        return posts.stream().map(Sourced::value).toList();
    }
}
