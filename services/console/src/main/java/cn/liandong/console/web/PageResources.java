package cn.liandong.console.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.web.servlet.resource.PathResourceResolver;
import org.springframework.web.servlet.resource.ResourceResolverChain;

/** The built page; a path of the page's own, such as `/incidents/7`, is answered with its `index.html`. */
final class PageResources extends PathResourceResolver {
    static final String LOCATION = "classpath:/static/";

    @Override
    protected @Nullable Resource resolveResourceInternal(
            @Nullable HttpServletRequest request,
            String path,
            List<? extends Resource> locations,
            ResourceResolverChain chain) {
        var found = super.resolveResourceInternal(request, path, locations, chain);
        boolean aFile = path.substring(path.lastIndexOf('/') + 1).contains(".");
        return found != null || aFile ? found : index(locations);
    }

    private static @Nullable Resource index(List<? extends Resource> locations) {
        for (var location : locations) {
            var index = index(location);
            if (index != null && index.isReadable()) {
                return index;
            }
        }
        return null;
    }

    private static @Nullable Resource index(Resource location) {
        try {
            return location.createRelative("index.html");
        } catch (IOException noFolder) {
            return null;
        }
    }
}
