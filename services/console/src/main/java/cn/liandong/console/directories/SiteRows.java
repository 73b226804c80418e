package cn.liandong.console.directories;

import cn.liandong.contracts.duty.Post;
import cn.liandong.contracts.ids.PostId;
import cn.liandong.contracts.incidents.Site;
import cn.liandong.contracts.incidents.SiteForm;
import cn.liandong.contracts.places.Coordinates;
import cn.liandong.contracts.places.Gcj02;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is different in rows of sites. */
final class SiteRows {
    /** What the coordinates of a row are of: it is no field of the site, which stands in WGS-84. */
    static final String DATUM = "datum";

    /** What is expected of it. */
    enum Datum {
        WGS84,
        GCJ02
    }

    static final Shape DATUMS = Shapes.oneOf(Datum.class);

    private SiteRows() {}

    /** A site as a row has it. Its revision in the file is the row's own, as of any other row. */
    static SiteForm form(Site site) {
        return new SiteForm(
                site.id(),
                site.organization(),
                site.name(),
                site.coordinates(),
                site.town(),
                site.substances(),
                site.responders(),
                site.onSitePlan(),
                null);
    }

    /** What the row becomes: WGS-84, and nothing is kept over a revision that is newer than the one it was checked against. */
    static SiteForm read(SiteForm told, DirectoryRow row, @Nullable Integer revision) {
        boolean converted = row.text(DATUM).equals(Datum.GCJ02.name()) && row.value("coordinates") != null;
        return new SiteForm(
                told.id(),
                told.organization(),
                told.name(),
                converted ? rounded(Gcj02.toWgs84(told.coordinates())) : told.coordinates(),
                told.town(),
                told.substances(),
                told.responders(),
                told.onSitePlan(),
                revision);
    }

    /** A centimetre is enough, and a file that is imported twice says the same both times. */
    private static Coordinates rounded(Coordinates point) {
        return new Coordinates(Math.round(point.latitude() * 1e7) / 1e7, Math.round(point.longitude() * 1e7) / 1e7);
    }

    /** Null where all its responders are posts of its own enterprise. */
    static @Nullable BadRow strangers(DirectoryRow row, SiteForm form, Map<PostId, Post> posts) {
        return form.responders().stream()
                .filter(id -> {
                    var post = posts.get(id);
                    return post == null || !post.organization().equals(form.organization());
                })
                .findFirst()
                .map(id -> BadRow.of(
                        row.place(),
                        "responders",
                        id.value(),
                        BadRowReason.UNFIT,
                        "Its responders are posts of its own enterprise that are in the directory: correct the id, or leave"
                                + " it out."))
                .orElse(null);
    }
}
