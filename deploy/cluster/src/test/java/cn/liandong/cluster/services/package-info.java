@NullMarked
package cn.liandong.cluster.services;

import org.jspecify.annotations.NullMarked;
