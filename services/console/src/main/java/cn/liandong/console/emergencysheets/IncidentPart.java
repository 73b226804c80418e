package cn.liandong.console.emergencysheets;

import cn.liandong.console.papers.PaperLog.Heading;
import cn.liandong.console.papers.PaperSheet.Part;
import cn.liandong.console.papers.PaperSheet.Row;
import cn.liandong.console.pictures.Item;
import cn.liandong.console.pictures.ItemKey;
import cn.liandong.console.pictures.Items;
import cn.liandong.console.pictures.Picture;
import cn.liandong.contracts.duty.Organization;
import cn.liandong.contracts.ids.IncidentId;
import cn.liandong.contracts.ids.PersonId;
import cn.liandong.contracts.incidents.IncidentFlag;
import cn.liandong.contracts.journal.Handling;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** What is open and real, the latest first: what nobody sees to is marked. */
record IncidentPart(Picture picture, SheetPeople people, ZoneId zone) {
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("M月d日 HH:mm");
    private static final List<Heading> COLUMNS = List.of(
            new Heading("编号、接报", 21),
            new Heading("类别、等级、响应", 17),
            new Heading("地点", 22),
            new Heading("牵头、处置人", 20),
            new Heading("力量", 20));

    Part part() {
        var rows = StreamSupport.stream(picture.incidentIds().spliterator(), false)
                .map(id -> item(ItemKey.of(id)))
                .filter(Item.Incident.class::isInstance)
                .map(Item.Incident.class::cast)
                .filter(incident -> incident.drillId() == null)
                .filter(incident -> stage(incident) != Item.Closing.Stage.CLOSED)
                .sorted(Comparator.comparing(Item.Incident::receivedAt)
                        .reversed()
                        .thenComparing(Item.Incident::number))
                .map(this::row)
                .toList();
        return new Part("二、在办事件（" + rows.size() + "）", COLUMNS, rows, "没有在办事件。");
    }

    private @Nullable Item item(ItemKey key) {
        return Items.find(picture, key, true);
    }

    private static Item.Closing.@Nullable Stage stage(Item.Incident incident) {
        return incident.closing() == null ? null : incident.closing().stage();
    }

    private Row row(Item.Incident incident) {
        var id = new IncidentId(incident.id());
        return new Row(
                List.of(
                        incident.number() + "\n" + local(incident.receivedAt()),
                        what(incident, id),
                        where(incident),
                        "牵头：" + leads(incident, id) + "\n" + seesTo(incident),
                        units(id)),
                incident.claim() == null && incident.closing() == null);
    }

    private String what(Item.Incident incident, IncidentId id) {
        var said = new ArrayList<String>();
        said.add(SheetWords.category(incident.category()));
        if (incident.flags().contains(IncidentFlag.SAYS_EXERCISE)) {
            said.add("（自称演练）");
        }
        var grade = incident.assessment().grade();
        said.add(grade == null ? "等级不明" : SheetWords.grade(grade.grade()));
        said.add(
                item(ItemKey.checklist(id)) instanceof Item.Checklist list && list.level() != null
                        ? list.level() + "级响应"
                        : "未启动响应");
        return String.join("\n", said);
    }

    private static String where(Item.Incident incident) {
        var said = Stream.of(
                        incident.towns().stream().map(Item.Town::name).collect(Collectors.joining("、")),
                        incident.siteName(),
                        incident.placeText())
                .filter(text -> text != null && !text.isBlank())
                .collect(Collectors.joining("\n"));
        return said.isEmpty() ? "地点不明" : said;
    }

    private String leads(Item.Incident incident, IncidentId id) {
        if (item(ItemKey.lead(id)) instanceof Item.Lead lead) {
            return lead.organizationName();
        }
        // Nobody has passed it on: who leads the category leads it.
        var names = picture.directory().organizations().values().stream()
                .filter(one ->
                        one.agency() != null && incident.category().leads().contains(one.agency()))
                .map(Organization::name)
                .sorted()
                .collect(Collectors.joining("、"));
        return names.isEmpty() ? "未定" : names;
    }

    private String seesTo(Item.Incident incident) {
        if (stage(incident) == Item.Closing.Stage.CONTROLLED) {
            return "已控制";
        }
        var claim = incident.claim();
        if (claim == null) {
            return "无人认领";
        }
        var person = claim.by().personId();
        return claim.by().postName() + (person == null ? "" : " " + people.named(new PersonId(person)));
    }

    private String units(IncidentId id) {
        var said = picture.keysOf(id).stream()
                .filter(key -> key.kind() == ItemKey.Kind.ASSIGNMENT)
                .map(this::item)
                .filter(Item.Assignment.class::isInstance)
                .map(Item.Assignment.class::cast)
                .filter(one -> one.endedAt() == null)
                .sorted(Comparator.comparing(Item.Assignment::offeredAt).thenComparing(Item.Assignment::id))
                .map(one -> one.unitName() + " " + SheetWords.standing(one.state())
                        + (one.handling() == Handling.ACTUAL ? "" : "（演练）"))
                .collect(Collectors.joining("\n"));
        return said.isEmpty() ? "未派出" : said;
    }

    private String local(Instant instant) {
        return LocalDateTime.ofInstant(instant, zone).format(SHORT);
    }
}
