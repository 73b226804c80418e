package cn.liandong.console.maps;

import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;

/** A layer that lies in a file. */
public record MapFile(Resource content, Datum datum) {
    /** What comes with the program itself, such as the sample city's. */
    private static final String CLASS_PATH = "classpath:";

    /** @param setting how the operator calls it */
    static MapFile of(String setting, String place, Datum datum) {
        Resource content = place.startsWith(CLASS_PATH)
                ? new ClassPathResource(place.substring(CLASS_PATH.length()), MapFile.class)
                : new FileSystemResource(place);
        if (!content.isReadable()) {
            throw new IllegalArgumentException(setting + " is '" + place
                    + "', where no file is that can be read. Correct it," + " or leave it out: the map does without.");
        }
        return new MapFile(content, datum);
    }
}
