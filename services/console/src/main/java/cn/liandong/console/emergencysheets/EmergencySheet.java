package cn.liandong.console.emergencysheets;

import cn.liandong.console.papers.PaperLog.Heading;
import cn.liandong.console.papers.PaperSheet;
import cn.liandong.console.papers.PaperSheet.Part;
import cn.liandong.console.papers.PaperSheet.Row;
import cn.liandong.console.pictures.Picture;
import cn.liandong.console.rosters.RosterPicture;
import cn.liandong.contracts.duty.Organization;
import cn.liandong.contracts.duty.Tier;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What a duty room needs when no screen shows it 应急纸, in Chinese: whom to call, what is open, who sits where, and what the
 * plans say.
 */
public final class EmergencySheet {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm");
    private static final List<String> HEADING =
            List.of("系统不能使用时按此页电话联系、人工登记；恢复后补录。此后的变动不在此页上。", "内有个人电话，仅供值守使用，不得外传；旧页销毁。");
    /** Of the whole country, 工业和信息化部《电信网编号计划》. */
    private static final String NATIONAL = "火警 119　急救 120　报警 110　交通事故 122";

    private EmergencySheet() {}

    /**
     * Of one jurisdiction.
     *
     * @param asOf up to when all that is known here was read: the sheet is no younger than that, whenever it is printed
     */
    public static PaperSheet of(Picture picture, RosterPicture roster, Instant asOf) {
        var zone = ZoneId.of(roster.zone());
        var people = new SheetPeople(picture);
        return new PaperSheet(
                cityOf(picture) + "应急纸",
                "截至 " + LocalDateTime.ofInstant(asOf, zone).format(MOMENT),
                true,
                HEADING,
                List.of(
                        numbers(picture, people),
                        new IncidentPart(picture, people, zone).part(),
                        new DutyPart(picture, roster, people, zone, asOf).part(),
                        contacts(picture, people),
                        PlanParts.escalations(picture.plans().byTier()),
                        PlanParts.contingencies(picture.plans().byCategory(), picture.directory())));
    }

    /** Whether there is a duty room to print it for: of a neighbour that is only known by name there is none. */
    static boolean isOf(Picture picture) {
        return picture.directory().organizations().values().stream().anyMatch(one -> one.tier() == Tier.CITY);
    }

    /** The city first, then the towns, the agencies and the enterprises, each by name. */
    static List<Organization> organizations(Picture picture) {
        return picture.directory().organizations().values().stream()
                .sorted(Comparator.comparing(Organization::tier)
                        .thenComparing(Organization::name)
                        .thenComparing(one -> one.id().value()))
                .toList();
    }

    private static String cityOf(Picture picture) {
        return organizations(picture).stream()
                .filter(one -> one.tier() == Tier.CITY)
                .map(Organization::name)
                .findFirst()
                .orElse("");
    }

    private static Part numbers(Picture picture, SheetPeople people) {
        var rows = new ArrayList<Row>();
        rows.add(new Row(List.of("全国统一", NATIONAL), false));
        picture.directory().offices().values().stream()
                .sorted(Comparator.comparing(office -> office.id().value()))
                .forEach(office -> rows.add(new Row(List.of("上级：" + office.name(), people.phone(office.id())), false)));
        return new Part("一、应急电话", List.of(new Heading("单位", 40), new Heading("电话", 60)), rows, "");
    }

    private static Part contacts(Picture picture, SheetPeople people) {
        var rows = organizations(picture).stream()
                .map(one -> new Row(
                        List.of(
                                one.name(),
                                String.join(
                                        "；",
                                        picture.peopleOf(one.id()).stream()
                                                .map(person -> people.named(person.id()))
                                                .toList())),
                        false))
                .filter(row -> !row.cells().getLast().isEmpty())
                .toList();
        return new Part("四、通讯录", List.of(new Heading("单位", 24), new Heading("人员、电话", 76)), rows, "通讯录为空。");
    }
}
