package cn.liandong.bench;

import java.net.http.HttpClient;
import java.nio.file.Path;
import java.util.List;

/**
 * What every part of the bench is told.
 *
 * @param jar of everything in one process, unpacked
 * @param city the folder of the sample city, with plans that wait
 * @param readme to write the figures into
 * @param options for the JVM of one process
 * @param folder for what is measured, new
 */
record Given(String jar, Path city, Path readme, List<String> options, Path folder, HttpClient client) {}
