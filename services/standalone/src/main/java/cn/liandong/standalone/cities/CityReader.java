package cn.liandong.standalone.cities;

import cn.liandong.contracts.access.PersonRecord;
import cn.liandong.contracts.access.Qualification;
import cn.liandong.contracts.duty.AbsenceRight;
import cn.liandong.contracts.duty.DutyLimits;
import cn.liandong.contracts.duty.DutyRule;
import cn.liandong.contracts.duty.Holidays;
import cn.liandong.contracts.duty.Organization;
import cn.liandong.contracts.duty.Post;
import cn.liandong.contracts.duty.QualificationKind;
import cn.liandong.contracts.duty.RosterCommand.SetLayers;
import cn.liandong.contracts.duty.RosterCommand.SetRotation;
import cn.liandong.contracts.duty.Rotation;
import cn.liandong.contracts.duty.SpotCheckRule;
import cn.liandong.contracts.duty.Tier;
import cn.liandong.contracts.ids.OrganizationId;
import cn.liandong.contracts.incidents.Point;
import cn.liandong.contracts.incidents.Sensor;
import cn.liandong.contracts.incidents.SignalRule;
import cn.liandong.contracts.incidents.Site;
import cn.liandong.contracts.notifications.Channel;
import cn.liandong.contracts.response.Acknowledgement;
import cn.liandong.contracts.response.ClockRow;
import cn.liandong.contracts.response.ContingencyPlan;
import cn.liandong.contracts.response.EscalationPlan;
import cn.liandong.contracts.response.Neighbour;
import cn.liandong.contracts.response.Unit;
import cn.liandong.contracts.response.UpwardOffice;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.yaml.snakeyaml.nodes.Node;

/** Reads a city's files; whether its rows fit together is decided by the services that are asked. */
public final class CityReader {
    private static final String CONTINGENCY = "contingency.yaml";

    private final CityFiles files;

    private CityReader(CityFiles files) {
        this.files = files;
    }

    /**
     * Reads all files of a city.
     *
     * @throws BadCityFile naming file, line and what was expected
     */
    public static City read(CityFiles files) {
        return new CityReader(files).read();
    }

    private City read() {
        var city = only("city.yaml", "city", Rows.City.class);
        var enterprises = rows("enterprises.yaml", "enterprises", Rows.Enterprise.class, each -> each);
        var organizations = new ArrayList<Sourced<Organization>>();
        var its = city.value();
        organizations.add(new Sourced<>(
                new Organization(its.id(), its.name(), Tier.CITY, null, null, its.seat()), city.origin()));
        organizations.addAll(rows("towns.yaml", "towns", Rows.Town.class, CityReader::organization));
        organizations.addAll(rows("agencies.yaml", "agencies", Rows.Agency.class, CityReader::organization));
        enterprises.forEach(each -> organizations.add(new Sourced<>(organization(each.value()), each.origin())));
        return new City(
                files.name(),
                files.contentHash(),
                its.jurisdiction(),
                new Sourced<>(its.zone(), city.origin()),
                unique(organizations, Organization::id),
                unique(sites(enterprises), Site::id),
                unique(rows("posts.yaml", "posts", Rows.Post.class, CityReader::post), Post::id),
                unique(rows("people.yaml", "people", Rows.Person.class, CityReader::person), PersonRecord::id),
                unique(
                        rows("rotations.yaml", "rotations", Rows.Rotation.class, CityReader::rotation),
                        SetRotation::post),
                plans(),
                optional("units.yaml", "units", Rows.Unit.class, CityReader::unit, Unit::id),
                contingencyPlans(),
                optional("clocks.yaml", "clocks", Rows.Clock.class, Rows.Clock::row, ClockRow::id),
                optional(
                        "neighbours.yaml",
                        "neighbours",
                        Rows.Neighbour.class,
                        row -> new Neighbour(row.jurisdiction(), row.name(), row.source()),
                        Neighbour::jurisdiction),
                roster(),
                optional(
                        "upward.yaml",
                        "offices",
                        Rows.Office.class,
                        row -> office(row, its.id()),
                        row -> row.office().id()),
                optional("points.yaml", "points", Rows.Point.class, Rows.Point::point, Point::id),
                new City.Monitoring(
                        optional("signal-rules.yaml", "rules", SignalRule.class, rule -> rule, SignalRule::colour),
                        optional("sensors.yaml", "sensors", Rows.Sensor.class, Rows.Sensor::registered, Sensor::id)));
    }

    private City.Roster roster() {
        return new City.Roster(
                optional("duty-rules.yaml", "rules", Rows.Rule.class, Rows.Rule::rule, DutyRule::name),
                optional(
                        "duty-limits.yaml",
                        "limits",
                        DutyLimits.class,
                        limits -> limits,
                        limits -> "the limits of duty"),
                optional("holidays.yaml", "holidays", Holidays.class, year -> year, Holidays::year),
                optional(
                        "layers.yaml",
                        "layers",
                        Rows.Layers.class,
                        row -> new SetLayers(row.post(), row.layers()),
                        SetLayers::post),
                optional("spot-checks.yaml", "rules", Rows.SpotCheck.class, Rows.SpotCheck::rule, SpotCheckRule::name),
                optional(
                        "qualifications.yaml", "kinds", QualificationKind.class, kind -> kind, QualificationKind::kind),
                optional("absence-rights.yaml", "rights", AbsenceRight.class, right -> right, AbsenceRight::name));
    }

    /** The rows of a file that a city may do without. */
    private <R extends Record, T> List<Sourced<T>> optional(
            String file, String section, Class<R> type, Function<R, T> meaning, Function<T, Object> id) {
        return files.has(file) ? unique(rows(file, section, type, meaning), id) : List.of();
    }

    /** One for each category, since it is the category that names the plan of an incident. */
    private List<Sourced<ContingencyPlan>> contingencyPlans() {
        if (!files.has(CONTINGENCY)) {
            return List.of();
        }
        var plans = unique(rows(CONTINGENCY, "plans", ContingencyPlan.class, plan -> plan), ContingencyPlan::id);
        unique(plans, plan -> plan.category() == null ? "no category" : plan.category());
        return plans;
    }

    /** Two for the same alerts would be one too many: nobody could say which of them counts. */
    private List<Sourced<EscalationPlan>> plans() {
        var plans = unique(rows("plans.yaml", "plans", Rows.Plan.class, CityReader::plan), EscalationPlan::id);
        unique(
                plans,
                plan -> "a plan for " + plan.tier() + ", post " + plan.post() + ", category " + plan.category()
                        + ", reason " + plan.reason());
        return plans;
    }

    private <R extends Record> Sourced<R> only(String file, String section, Class<R> type) {
        var yaml = yaml(file);
        var node = yaml.section(files.get(file), section);
        return new Sourced<>(new RowReader(yaml).read(node, type), yaml.origin(node));
    }

    private <R extends Record, T> List<Sourced<T>> rows(
            String file, String section, Class<R> type, Function<R, T> meaning) {
        var yaml = yaml(file);
        var reader = new RowReader(yaml);
        var rows = new ArrayList<Sourced<T>>();
        for (Node node : yaml.rows(files.get(file), section)) {
            var row = reader.read(node, type);
            try {
                rows.add(new Sourced<>(meaning.apply(row), yaml.origin(node)));
            } catch (IllegalArgumentException refused) {
                throw yaml.bad(node, String.valueOf(refused.getMessage()));
            }
        }
        return rows;
    }

    private YamlFile yaml(String file) {
        return new YamlFile(files.name() + "/" + file);
    }

    private static <T> List<Sourced<T>> unique(List<Sourced<T>> rows, Function<T, Object> id) {
        var seen = new HashMap<Object, Origin>();
        for (var row : rows) {
            var first = seen.putIfAbsent(id.apply(row.value()), row.origin());
            if (first != null) {
                throw new BadCityFile(row.origin() + ": '" + id.apply(row.value()) + "' stands already in " + first
                        + ", expected each once.");
            }
        }
        return List.copyOf(rows);
    }

    private static List<Sourced<Site>> sites(List<Sourced<Rows.Enterprise>> enterprises) {
        return enterprises.stream()
                .flatMap(enterprise -> enterprise.value().sites().stream()
                        .map(site -> new Sourced<>(
                                new Site(
                                        site.id(),
                                        enterprise.value().id(),
                                        site.name(),
                                        site.coordinates(),
                                        site.town(),
                                        site.substances(),
                                        site.responders(),
                                        site.onSitePlan(),
                                        null),
                                enterprise.origin())))
                .toList();
    }

    private static Organization organization(Rows.Town row) {
        return new Organization(row.id(), row.name(), Tier.TOWN, null, row.code(), row.seat());
    }

    private static Organization organization(Rows.Agency row) {
        return new Organization(row.id(), row.name(), Tier.AGENCY, row.kind(), row.town(), row.seat());
    }

    private static Organization organization(Rows.Enterprise row) {
        return new Organization(row.id(), row.name(), Tier.ENTERPRISE, null, row.town(), row.seat());
    }

    private static Post post(Rows.Post row) {
        return new Post(row.id(), row.organization(), row.kind(), row.name());
    }

    private static PersonRecord person(Rows.Person row) {
        return new PersonRecord(
                row.id(),
                row.organization(),
                row.name(),
                row.phone(),
                row.contacts().stream().map(CityReader::contact).toList(),
                row.language(),
                row.quiet(),
                null,
                Objects.requireNonNullElse(row.qualifications(), List.<Rows.Qualification>of()).stream()
                        .map(one -> new Qualification(one.kind(), one.number(), one.validUntil()))
                        .toList());
    }

    private static PersonRecord.Contact contact(Rows.Contact row) {
        if (row.channel() == Channel.WEB_PUSH) {
            throw new IllegalArgumentException(
                    "WEB_PUSH is no contact of a file: the person turns its browser's notices on, in the console");
        }
        return new PersonRecord.Contact(row.channel(), row.address());
    }

    private static SetRotation rotation(Rows.Rotation row) {
        return new SetRotation(row.post(), new Rotation(row.from(), row.turnsAt(), row.shiftHours(), row.people()));
    }

    private static Unit unit(Rows.Unit row) {
        return new Unit(
                row.id(), row.organization(), row.name(), row.kind(), row.capabilities(), row.crew(), row.base());
    }

    /** Its record hangs on the city, which writes to it. */
    private static City.Office office(Rows.Office row, OrganizationId city) {
        for (var contact : row.contacts()) {
            if (contact.channel() != Channel.MAIL && contact.channel() != Channel.WEBHOOK) {
                throw new IllegalArgumentException(
                        "an office above takes a report by MAIL or WEBHOOK, not by " + contact.channel());
            }
        }
        return new City.Office(
                new UpwardOffice(row.id(), row.name(), row.party(), row.source()),
                new PersonRecord(
                        row.id(),
                        city,
                        row.name(),
                        row.phone(),
                        row.contacts().stream().map(CityReader::contact).toList()));
    }

    private static EscalationPlan plan(Rows.Plan row) {
        return new EscalationPlan(
                row.id(),
                row.tier(),
                row.post(),
                row.category(),
                row.reason(),
                row.steps().stream()
                        .map(step -> new EscalationPlan.Step(
                                new EscalationPlan.Target(step.whose(), step.kind()),
                                step.acknowledgeWithinSeconds(),
                                step.also() == null ? List.of() : step.also()))
                        .toList(),
                row.actWithinSeconds(),
                row.acknowledgement() == null ? Acknowledgement.ONE_OF_POST : row.acknowledgement());
    }
}
