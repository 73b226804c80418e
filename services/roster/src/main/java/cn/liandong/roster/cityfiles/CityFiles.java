package cn.liandong.roster.cityfiles;

import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePMap;
import org.pcollections.HashTreePSet;
import org.pcollections.PMap;
import org.pcollections.PSet;

/** The city files of one jurisdiction, by name. */
public record CityFiles(PMap<String, CityFile> byName) {
    public static final CityFiles EMPTY = new CityFiles(HashTreePMap.empty());

    /**
     * One file.
     *
     * @param loadedHash of the content that was loaded; null before the first load was complete
     * @param differing hashes of other contents that were offered and shown since
     */
    public record CityFile(@Nullable String loadedHash, PSet<String> differing) {
        static final CityFile NEW = new CityFile(null, HashTreePSet.empty());
    }

    CityFile get(String name) {
        return byName.getOrDefault(name, CityFile.NEW);
    }

    CityFiles with(String name, CityFile file) {
        return new CityFiles(byName.plus(name, file));
    }
}
