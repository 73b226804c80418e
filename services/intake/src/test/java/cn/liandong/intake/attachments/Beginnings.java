package cn.liandong.intake.attachments;

import cn.liandong.contracts.incidents.AttachmentType;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;

/** How files of each kind begin. */
public final class Beginnings {
    private Beginnings() {}

    /** Files that may be attached. */
    public static Map<String, AttachmentType> allowed() {
        var all = new LinkedHashMap<String, AttachmentType>();
        all.put("jpeg", AttachmentType.JPEG);
        all.put("png", AttachmentType.PNG);
        all.put("webp", AttachmentType.WEBP);
        all.put("heic", AttachmentType.HEIC);
        all.put("heif", AttachmentType.HEIC);
        all.put("amr", AttachmentType.AMR);
        all.put("amr wideband", AttachmentType.AMR);
        all.put("mp3 with a tag", AttachmentType.MP3);
        all.put("mp3 without", AttachmentType.MP3);
        all.put("aac", AttachmentType.AAC);
        all.put("m4a", AttachmentType.M4A);
        all.put("opus", AttachmentType.OGG);
        all.put("vorbis", AttachmentType.OGG);
        all.put("wav", AttachmentType.WAV);
        all.put("webm", AttachmentType.WEBM);
        all.put("mp4", AttachmentType.MP4);
        all.put("mp4 of a phone", AttachmentType.MP4);
        return all;
    }

    /** What may not, and what it is called. */
    public static Map<String, String> refused() {
        var all = new LinkedHashMap<String, String>();
        all.put("html", "text/html");
        all.put("svg", "image/svg+xml");
        all.put("pdf", "application/pdf");
        all.put("zip", "application/zip");
        all.put("gif", "image/gif");
        all.put("text", "text/plain");
        all.put("a form", "text/plain");
        all.put("matroska", "application/x-matroska");
        all.put("quicktime", "video/quicktime");
        all.put("elf", "application/x-executable");
        return all;
    }

    public static byte[] of(String kind) {
        return switch (kind) {
            case "jpeg" -> hex("ffd8ffe000104a46494600");
            case "png" -> hex("89504e470d0a1a0a0000000d49484452");
            case "webp" -> text("RIFF\u0010\0\0\0WEBPVP8 ");
            case "heic" -> text("\0\0\0\u0018ftypheic\0\0\0\0mif1heic");
            case "heif" -> text("\0\0\0\u0018ftypmif1\0\0\0\0mif1heic");
            case "amr" -> text("#!AMR\n");
            case "amr wideband" -> text("#!AMR-WB\n");
            case "mp3 with a tag" -> text("ID3\3\0\0");
            case "mp3 without" -> hex("fffb9064");
            case "aac" -> hex("fff15080");
            case "m4a" -> text("\0\0\0\u0018ftypM4A \0\0\0\0M4A mp42");
            case "opus" -> text("OggS\0\2\0\0\0\0\0\0\0\0\1\2\3\4\0\0\0\0\1\2\3\4\1\u0013OpusHead\1");
            case "vorbis" -> text("OggS\0\2\0\0\0\0\0\0\0\0\1\2\3\4\0\0\0\0\1\2\3\4\1\u001e\1vorbis");
            case "wav" -> text("RIFF\u0010\0\0\0WAVEfmt ");
            case "webm" -> hex("1a45dfa39f4286810142f7810142f2810442f381084282847765626d4287810442858102");
            case "mp4" -> text("\0\0\0\u0018ftypmp42\0\0\0\0mp42isom");
            case "mp4 of a phone" -> text("\0\0\0\u0018ftypisom\0\0\2\0isomiso2avc1mp41");
            case "html" -> text("<html><script>alert(1)</script>");
            case "svg" ->
                text("<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>");
            case "pdf" -> text("%PDF-1.7\n");
            case "zip" -> text("PK\3\4");
            case "gif" -> text("GIF89a");
            case "text" -> text("hello");
            case "a form" -> text("--abc\r\nContent-Disposition: form-data; name=\"f\"\r\n\r\n");
            case "matroska" -> hex("1a45dfa3a34286810142f7810142f2810442f381084282886d6174726f736b61");
            case "quicktime" -> text("\0\0\0\u0014ftypqt  \0\0\0\0qt  ");
            case "elf" -> hex("7f454c460201010000000000000000000200");
            default -> throw new IllegalArgumentException(kind);
        };
    }

    private static byte[] hex(String digits) {
        var head = HexFormat.of().parseHex(digits);
        return Arrays.copyOf(head, head.length + 400);
    }

    private static byte[] text(String latin) {
        return latin.getBytes(StandardCharsets.ISO_8859_1);
    }
}
