package cn.liandong.contracts.incidents;

/**
 * A photo or a recording that belongs to a report 附件; its bytes lie in the store of attachments, under its hash.
 *
 * @param sha256 of its content, 64 digits in hex
 * @param mediaType what its content is, of {@link AttachmentType}
 */
public record Attachment(String sha256, String mediaType, long bytes) {}
