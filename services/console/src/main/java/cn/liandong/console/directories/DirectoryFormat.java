package cn.liandong.console.directories;

import java.util.List;

/** How the directory stands in a file. */
public enum DirectoryFormat {
    /** As a city's files are written, a section for each kind of row (YAML 1.1). */
    YAML("application/yaml", "yaml"),
    /** A sheet for each kind of row (ISO/IEC 29500). */
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    /** A card for each person (RFC 6350); organizations and posts are no cards. */
    VCARD("text/vcard", "vcf");

    private final String mediaType;
    private final String extension;

    DirectoryFormat(String mediaType, String extension) {
        this.mediaType = mediaType;
        this.extension = extension;
    }

    public String mediaType() {
        return mediaType;
    }

    /** Of a file's name, without the dot. */
    public String extension() {
        return extension;
    }

    /** Which rows such a file has, in order. */
    List<DirectoryKind> kinds() {
        return switch (this) {
            case YAML, XLSX -> List.of(DirectoryKind.values());
            case VCARD -> List.of(DirectoryKind.PERSON);
        };
    }

    DirectoryFile file() {
        return switch (this) {
            case YAML -> new YamlFile();
            case XLSX -> new XlsxFile();
            case VCARD -> new VcardFile();
        };
    }
}
