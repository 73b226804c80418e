package cn.liandong.attachments;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.contracts.incidents.AttachmentType;
import org.junit.jupiter.api.Test;

class AttachmentHeadersTest {
    private static final String HASH = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";

    @Test
    void noBrowserTakesAnyOfThemForAPage() {
        for (var type : AttachmentType.values()) {
            var headers = AttachmentHeaders.of(type, HASH);
            assertThat(headers)
                    .containsEntry("Content-Type", type.mediaType())
                    .containsEntry("X-Content-Type-Options", "nosniff")
                    .containsEntry("Content-Security-Policy", "default-src 'none'; sandbox")
                    .containsEntry("Cache-Control", "private, no-store");
            assertThat(type.mediaType())
                    .matches("(image|audio|video)/[a-z0-9]+")
                    .doesNotContain("svg");
        }
    }

    @Test
    void aPhotoIsShownAndTheOthersAreKept() {
        assertThat(AttachmentHeaders.of(AttachmentType.JPEG, HASH))
                .containsEntry("Content-Disposition", "inline; filename=\"9f86d081884c.jpg\"");
        assertThat(AttachmentHeaders.of(AttachmentType.AMR, HASH))
                .containsEntry("Content-Disposition", "attachment; filename=\"9f86d081884c.amr\"");
    }
}
