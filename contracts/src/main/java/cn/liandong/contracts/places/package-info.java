/** Where: coordinates in WGS-84 and the town they lie in. */
@NullMarked
package cn.liandong.contracts.places;

import org.jspecify.annotations.NullMarked;
