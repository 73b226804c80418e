package cn.liandong.console.web;

import cn.liandong.console.pictures.ItemKey;
import cn.liandong.console.pictures.Picture;
import cn.liandong.console.rights.OfficerRole;
import cn.liandong.console.scopes.Scope;
import cn.liandong.console.signins.Officer;
import cn.liandong.contracts.ids.Jurisdiction;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

/** What an officer is, and sees of what a path names: the rule of the live picture, asked of HTTP. */
public final class OfficerView {
    private static final Map<String, ItemKey.Kind> KINDS = Map.ofEntries(
            Map.entry("incident", ItemKey.Kind.INCIDENT),
            Map.entry("alert", ItemKey.Kind.ALERT),
            Map.entry("assignment", ItemKey.Kind.ASSIGNMENT),
            Map.entry("directive", ItemKey.Kind.DIRECTIVE),
            Map.entry("unit", ItemKey.Kind.UNIT),
            Map.entry("aid", ItemKey.Kind.AID),
            Map.entry("clock", ItemKey.Kind.CLOCK),
            Map.entry("upwardReport", ItemKey.Kind.UPWARD_REPORT),
            Map.entry("drill", ItemKey.Kind.DRILL),
            Map.entry("finding", ItemKey.Kind.FINDING));

    private final Function<Jurisdiction, Picture> pictures;

    public OfficerView(Function<Jurisdiction, Picture> pictures) {
        this.pictures = pictures;
    }

    /** Null where the directory does not name the post and its organization. */
    @Nullable
    OfficerRole role(Officer officer) {
        var directory = pictures.apply(officer.jurisdiction()).directory();
        var organization = directory.find(officer.organization());
        var post = directory.find(officer.post());
        return organization == null || post == null ? null : new OfficerRole(organization.tier(), post.kind());
    }

    /**
     * Whether the officer does not see it. What the picture has not is hidden from all but the city, whose services say
     * that there is none.
     *
     * @param name as the table of rights names it; what names no item of the picture hides nothing
     * @param id as it stands in the path
     */
    boolean hides(Officer officer, String name, String id) {
        var kind = KINDS.get(name);
        if (kind == null) {
            return false;
        }
        var picture = pictures.apply(officer.jurisdiction());
        var organization = picture.directory().find(officer.organization());
        if (organization == null) {
            return true;
        }
        return with(kind, id, key -> !Scope.of(organization).sees(picture.audience(key)));
    }

    /** Whether the picture has it, whoever sees it. */
    boolean isThere(Officer officer, String name, String id) {
        var kind = KINDS.get(name);
        var picture = pictures.apply(officer.jurisdiction());
        return kind != null && with(kind, id, picture::has);
    }

    /** False of what can be the id of nothing: its endpoint says so. */
    private static boolean with(ItemKey.Kind kind, String id, Predicate<ItemKey> asked) {
        try {
            return asked.test(new ItemKey(kind, UriUtils.decode(id, StandardCharsets.UTF_8), null));
        } catch (IllegalArgumentException noId) {
            return false;
        }
    }
}
