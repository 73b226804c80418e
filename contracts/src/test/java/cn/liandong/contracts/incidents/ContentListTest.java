package cn.liandong.contracts.incidents;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.contracts.ids.SiteId;
import cn.liandong.contracts.incidents.Understood.Reporter;
import cn.liandong.contracts.places.Coordinates;
import java.util.Arrays;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What reports should tell, and what they lack. */
class ContentListTest {
    @Test
    void ofNothingEverythingIsMissingInTheOrderOfTheForm() {
        var missing = ContentList.missing(ContentList.told(told(Category.UNKNOWN, null)));
        assertThat(missing).containsExactly(ReportField.values());
        assertThat(missing.stream().filter(ReportField::isMinimum))
                .containsExactly(
                        ReportField.CATEGORY,
                        ReportField.DESCRIPTION,
                        ReportField.OCCURRED_AT,
                        ReportField.PLACE,
                        ReportField.CASUALTIES);
    }

    @Test
    void aWholeReportLacksNothing() {
        var whole = new Understood(
                Category.HAZARDOUS_CHEMICAL_LEAK,
                "泄漏",
                java.time.Instant.EPOCH,
                null,
                new Coordinates(30.4, 111.7),
                null,
                null,
                new Substance("1005", null, null, null, null),
                new Casualties(0, null, null, null, null, null),
                "已关闭阀门",
                new Reporter(null, "199-0000-0101"),
                null,
                false,
                new Extent(1L, 3, null, null, null, null),
                new Particulars("经过", "原因", "趋势", "镇长已到"));
        assertThat(ContentList.missing(ContentList.told(whole))).isEmpty();
    }

    @Test
    void aPlaceIsToldByCoordinatesByWordsOrByASite() {
        assertThat(ContentList.told(told(Category.FIRE, new SiteId("works/3")))).contains(ReportField.PLACE);
        assertThat(ContentList.told(told(Category.FIRE, null))).doesNotContain(ReportField.PLACE);
    }

    @Test
    void ofAFireNobodyIsAskedForASubstance() {
        assertThat(ContentList.told(told(Category.FIRE, null))).contains(ReportField.SUBSTANCE);
        assertThat(ContentList.told(told(Category.HAZARDOUS_CHEMICAL_LEAK, null)))
                .doesNotContain(ReportField.SUBSTANCE);
    }

    @Test
    void eachLineSaysWhereAReportTellsIt() {
        assertThat(Arrays.stream(ReportField.values()).map(ReportField::pointer))
                .doesNotHaveDuplicates()
                .allMatch(pointer -> pointer.startsWith("/"));
        assertThat(ContentList.missing(Set.of(ReportField.values()))).isEmpty();
    }

    private static Understood told(Category category, @Nullable SiteId site) {
        return new Understood(category, null, null, null, null, null, site, null, null, null, null, null, false);
    }
}
