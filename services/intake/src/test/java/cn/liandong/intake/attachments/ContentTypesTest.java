package cn.liandong.intake.attachments;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.contracts.incidents.AttachmentType;
import org.junit.jupiter.api.Test;

class ContentTypesTest {
    @Test
    void whatMayBeAttachedIsKnownByItsContent() {
        Beginnings.allowed()
                .forEach((kind, type) -> assertThat(
                                ContentTypes.find(Beginnings.of(kind)).type())
                        .as(kind)
                        .isEqualTo(type));
        assertThat(Beginnings.allowed().values()).contains(AttachmentType.values());
    }

    @Test
    void anythingElseIsRefusedAndSaidWhatItIs() {
        Beginnings.refused().forEach((kind, mediaType) -> {
            var found = ContentTypes.find(Beginnings.of(kind));
            assertThat(found.type()).as(kind).isNull();
            assertThat(found.mediaType()).as(kind).isEqualTo(mediaType);
        });
    }
}
