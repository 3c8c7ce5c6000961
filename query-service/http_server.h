// The door: cpp-httplib, kept in one file.
//
// As packaged it compresses with brotli at its slowest, answers overlapping ranges with hundreds of
// megabytes, delays small answers and lets five connections wait; here each of these is off.  It
// speaks plain HTTP/1.1, one request for each connection: in production nginx stands before it.
//
// Limits: 8 KiB of request line, 8 KiB of form, 5 s for each read and write.
#pragma once

#include <functional>
#include <memory>
#include <string>

#include "catalog/failure.h"
#include "query-service/http.h"
#include "query-service/problem.h"

namespace query_service {

struct ServerOptions {
  std::string listen = "127.0.0.1:8080";  // or unix:/path, or a port of 0 for any that is free
  // A browser opens some connections that it may need and says nothing on them for seconds.
  std::size_t threads = 64;
};

class HttpServer {
 public:
  using Answerer = std::function<HttpResponse(const HttpRequest&)>;
  using ProblemAnswerer = std::function<HttpResponse(const Problem&, const HttpRequest&)>;
  using TakesForms = std::function<bool(const std::string& path)>;

  // Each is called from many threads at once.  `takes_forms`: at which paths the body of a POST is
  // read; elsewhere it is not looked at.
  HttpServer(ServerOptions options, Answerer answer, ProblemAnswerer problem,
             TakesForms takes_forms);
  ~HttpServer();

  // Takes the address; returns it with the port that was taken.
  // Errors: unreadable   the address is in use, or not ours
  catalog::Expected<std::string> bind();
  // Answers until stop(); what was begun is finished.
  void run();
  // From any thread, also before run(), which then ends at once.
  void stop();

 private:
  struct Library;
  ServerOptions options_;
  std::unique_ptr<Library> library_;
};

}  // namespace query_service
