package cn.liandong.console.calendars;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.Test;

/** What is written is read and found valid by ical4j, which had no part in writing it. */
class CalendarTextTest {
    private static final Instant AT = Instant.parse("2026-11-25T08:00:00Z");
    private static final String LONG = "董市镇值班员；值守、交接班，" + "欧阳某某、".repeat(20) + "\\ \"x\"";

    private static final String TEXT = CalendarText.of(
            "董市镇, 值班; 表",
            List.of(
                    new CalendarShift("a@liandong", AT, AT.plusSeconds(43_200), LONG),
                    new CalendarShift("b@liandong", AT.plusSeconds(43_200), AT.plusSeconds(86_400), "一行\n两\u0007行")),
            AT);

    @Test
    void anotherReaderFindsItValidAndReadsTheSame() throws IOException, ParserException {
        var calendar = new CalendarBuilder().build(new StringReader(TEXT));
        assertThat(calendar.validate().getEntries()).isEmpty();
        var shifts = calendar.<VEvent>getComponents(Component.VEVENT);
        assertThat(shifts).hasSize(2);
        assertThat(value(shifts.get(0), Property.SUMMARY)).isEqualTo(LONG);
        assertThat(value(shifts.get(1), Property.SUMMARY)).isEqualTo("一行\n两 行");
        assertThat(value(shifts.get(0), Property.DTSTART)).isEqualTo("20261125T080000Z");
        assertThat(value(shifts.get(0), Property.DTEND)).isEqualTo("20261125T200000Z");
        assertThat(value(shifts.get(0), Property.UID)).isEqualTo("a@liandong");
    }

    @Test
    void noLineIsLongerThanSeventyFiveBytesAndNoCharacterIsCut() {
        assertThat(TEXT).endsWith("\r\n");
        assertThat(TEXT.replace("\r\n", "")).doesNotContain("\n", "\r");
        for (var line : TEXT.split("\r\n")) {
            assertThat(line.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(75);
            assertThat(line).doesNotContain("\uFFFD");
        }
        assertThat(TEXT.replace("\r\n ", "")).contains("\r\nSUMMARY:董市镇值班员；值守、交接班，欧阳某某、欧阳某某");
    }

    @Test
    void whatHasAMeaningInACalendarIsEscaped() {
        assertThat(CalendarText.escaped("a;b,c\\d\r\ne")).isEqualTo("a\\;b\\,c\\\\d\\ne");
    }

    @Test
    void anEmptyCalendarIsOneToo() throws IOException, ParserException {
        var calendar = new CalendarBuilder().build(new StringReader(CalendarText.of("空", List.of(), AT)));
        assertThat(calendar.validate().getEntries()).isEmpty();
        assertThat(calendar.getComponents(Component.VEVENT)).isEmpty();
    }

    private static String value(VEvent shift, String name) {
        return shift.getRequiredProperty(name).getValue();
    }
}
