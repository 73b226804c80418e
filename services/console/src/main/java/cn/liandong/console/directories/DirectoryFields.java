package cn.liandong.console.directories;

import static cn.liandong.console.directories.DirectoryField.Use.NEEDED;
import static cn.liandong.console.directories.DirectoryField.Use.OPTIONAL;
import static cn.liandong.console.directories.DirectoryField.Use.REVISION;
import static cn.liandong.console.directories.DirectoryField.Use.TOLD;

import cn.liandong.contracts.duty.AgencyKind;
import cn.liandong.contracts.duty.PostKind;
import cn.liandong.contracts.duty.Tier;
import java.util.List;

/** Which fields rows have: a field more is a line more here, and a component of the record that {@link DirectoryKind#type} names. */
final class DirectoryFields {
    private static final List<DirectoryField> ORGANIZATION = List.of(
            new DirectoryField("id", "编号", Shapes.ID, NEEDED),
            new DirectoryField("name", "名称", Shapes.NAME, NEEDED),
            new DirectoryField("tier", "层级", Shapes.oneOf(Tier.class), NEEDED),
            new DirectoryField("agency", "部门类别", Shapes.oneOf(AgencyKind.class), OPTIONAL),
            new DirectoryField("town", "乡镇代码", Shapes.ID, OPTIONAL),
            new DirectoryField("seat", "坐标", Shapes.COORDINATES, OPTIONAL),
            new DirectoryField("revision", "版本", Shapes.ANYTHING, REVISION));

    private static final List<DirectoryField> PERSON = List.of(
            new DirectoryField("id", "编号", Shapes.ID, NEEDED),
            new DirectoryField("organization", "单位编号", Shapes.ID, NEEDED),
            new DirectoryField("name", "姓名", Shapes.NAME, NEEDED),
            new DirectoryField("phone", "电话", Shapes.PHONE, NEEDED),
            new DirectoryField("contacts", "联系方式", ContactsShape.CONTACTS, OPTIONAL),
            new DirectoryField("language", "语言", Shapes.LANGUAGE, OPTIONAL),
            new DirectoryField("quiet", "免打扰时段", Shapes.HOURS, OPTIONAL),
            new DirectoryField("qualifications", "资质", QualificationsShape.QUALIFICATIONS, OPTIONAL),
            new DirectoryField("verified", "已核验", Shapes.ANYTHING, TOLD),
            new DirectoryField("reached", "可通知", Shapes.ANYTHING, TOLD),
            new DirectoryField("revision", "版本", Shapes.ANYTHING, REVISION));

    private static final List<DirectoryField> POST = List.of(
            new DirectoryField("id", "编号", Shapes.ID, NEEDED),
            new DirectoryField("organization", "单位编号", Shapes.ID, NEEDED),
            new DirectoryField("kind", "岗位类别", Shapes.oneOf(PostKind.class), NEEDED),
            new DirectoryField("name", "名称", Shapes.NAME, NEEDED),
            new DirectoryField("revision", "版本", Shapes.ANYTHING, REVISION));

    private static final List<DirectoryField> SITE = List.of(
            new DirectoryField("id", "编号", Shapes.ID, NEEDED),
            new DirectoryField("organization", "单位编号", Shapes.ID, NEEDED),
            new DirectoryField("name", "名称", Shapes.NAME, NEEDED),
            new DirectoryField("coordinates", "坐标", Shapes.COORDINATES, NEEDED),
            new DirectoryField(SiteRows.DATUM, "坐标系", SiteRows.DATUMS, TOLD),
            new DirectoryField("town", "乡镇代码", Shapes.ID, OPTIONAL),
            new DirectoryField("substances", "物质", SubstancesShape.SUBSTANCES, OPTIONAL),
            new DirectoryField("responders", "应急响应岗位", PostsShape.POSTS, OPTIONAL),
            new DirectoryField("onSitePlan", "现场处置方案", Shapes.LINE, OPTIONAL),
            new DirectoryField("revision", "版本", Shapes.ANYTHING, REVISION));

    private DirectoryFields() {}

    static List<DirectoryField> of(DirectoryKind kind) {
        return switch (kind) {
            case ORGANIZATION -> ORGANIZATION;
            case PERSON -> PERSON;
            case POST -> POST;
            case SITE -> SITE;
        };
    }
}
