// HTTP: cpp-httplib, kept in one file.
//
// As packaged it compresses with brotli at its slowest, answers overlapping ranges with hundreds of
// megabytes, delays small answers, lets five connections wait, and holds a thread for each that is
// open; here each of these is off.  It speaks plain HTTP/1.1: in production nginx stands before it.
//
// A connection stays open for the next request (75 s, 1,000 requests), and costs no thread while it
// waits (door/door.h).  At most 4,096 are open, fewer where the system lets a program open fewer
// files: from three quarters of these on each answer is the last on its connection, and a new one
// always finds room, in place of the one that was silent longest.  Requests may be sent ahead; they
// are answered in order, taking turns with others'.
//
// Limits: 8 KiB of request line, 16 KiB of it and headers, 8 KiB of form; 10 s for all of a request
// from its first byte on, 10 s without taking anything of an answer.
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
  // Requests that are answered at the same time; connections that wait need none.
  std::size_t threads = 4;
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
  struct Inside;
  ServerOptions options_;
  std::unique_ptr<Inside> inside_;
};

}  // namespace query_service
