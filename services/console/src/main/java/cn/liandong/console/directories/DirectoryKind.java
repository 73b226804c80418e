package cn.liandong.console.directories;

import cn.liandong.contracts.access.PersonRecord;
import cn.liandong.contracts.duty.Organization;
import cn.liandong.contracts.duty.Post;
import cn.liandong.contracts.incidents.SiteForm;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a row of the directory is. */
public enum DirectoryKind {
    ORGANIZATION("organizations", "单位"),
    PERSON("people", "人员"),
    POST("posts", "岗位"),
    /** Of enterprises: the one kind of row that is intake's. */
    SITE("sites", "厂区");

    private final String section;
    private final String title;

    DirectoryKind(String section, String title) {
        this.section = section;
        this.title = title;
    }

    /** As YAML calls such rows. */
    String section() {
        return section;
    }

    /** Of its sheet. */
    String title() {
        return title;
    }

    /** What a row becomes. */
    Class<? extends Record> type() {
        return switch (this) {
            case ORGANIZATION -> Organization.class;
            case PERSON -> PersonRecord.class;
            case POST -> Post.class;
            case SITE -> SiteForm.class;
        };
    }

    List<DirectoryField> fields() {
        return DirectoryFields.of(this);
    }

    Optional<DirectoryField> field(String name) {
        return fields().stream().filter(field -> field.name().equals(name)).findFirst();
    }

    String fieldNames() {
        return fields().stream().map(DirectoryField::name).collect(Collectors.joining(", "));
    }

    /** Where a section or a sheet of this name holds such rows. */
    static Optional<DirectoryKind> called(String name) {
        return Arrays.stream(values())
                .filter(kind -> kind.section.equals(name) || kind.title.equals(name))
                .findFirst();
    }
}
