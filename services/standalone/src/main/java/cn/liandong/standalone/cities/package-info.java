/**
 * Cities: what a city's folder says, and how it gets into the journals once. Rows become ordinary commands; a content that
 * was changed after it was loaded is shown and not applied. Contacts are written anew at each start, but for those of people
 * whom an officer has changed in the console.
 */
@NullMarked
package cn.liandong.standalone.cities;

import org.jspecify.annotations.NullMarked;
